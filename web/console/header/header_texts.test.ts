import { beforeAll, expect, test } from "vitest";
import { speak } from "../texts.ts";
import { costText } from "./cost_text.ts";
import { offerText } from "./offer_text.ts";

beforeAll(() => speak("en"));

const COST = { takes_offer_away: true, goal_percent: 90, staying_percent: 91, pausing_percent: 87 };

test("a pause that costs something says from what to what", () => {
  expect(costText(COST)).toBe("Half an hour away makes today 91% → 87%. Promised: 90%.");
});

test("a pause that colleagues carry costs nothing", () => {
  expect(costText({ ...COST, pausing_percent: 91 })).toBe("Half an hour away costs nothing: today stays at 91%. Promised: 90%.");
});

test("where no hours are kept there is no figure, but a warning where chat would go", () => {
  const unmeasured = { ...COST, goal_percent: null, staying_percent: null, pausing_percent: null };

  expect(costText(unmeasured)).toBe("The shop would offer chat to fewer visitors.");
  expect(costText({ ...unmeasured, takes_offer_away: false })).toBe("");
});

test("what is offered is said with its cause wherever it is not offered to all", () => {
  const offer = { type: "offer", version: 1 } as const;

  expect(offerText({ ...offer, share: 100, cause: "free_slot" })).toBe("Chat is offered");
  expect(offerText({ ...offer, share: 60, cause: "queue" })).toBe("Chat is offered to 60%: customers wait already");
  expect(offerText({ ...offer, share: 0, cause: "closed" })).toBe("Chat is not offered: the shop is closed");
});
