import { beforeAll, expect, test } from "vitest";
import { speak } from "../texts.ts";
import { effectText, useText } from "./figures_text.ts";

const FIGURES = { uses: 12, conversations: 11, edited_percent: 8, ended: 10, answered_percent: 90, substantive_ms: 42_000 };

beforeAll(() => speak("en"));

test("uses are told with how much was changed", () => {
  expect(useText(FIGURES)).toBe("Used 12 times · 8 % of the words changed");
  expect(useText({ ...FIGURES, uses: 1 })).toContain("Used once");
});

test("what was never used says so, and nothing of its effect", () => {
  const unused = { uses: 0, conversations: 0, edited_percent: null, ended: 0, answered_percent: null, substantive_ms: null };
  expect(useText(unused)).toBe("Not used in the last 30 days");
  expect(effectText(unused)).toBe("");
});

test("the effect is told of the chats that have ended", () => {
  expect(effectText(FIGURES)).toBe("Of 10 ended chats 90 % were answered · first answer after 42 sec");
  expect(effectText({ ...FIGURES, substantive_ms: 200_000 })).toContain("3 min");
  expect(effectText({ ...FIGURES, substantive_ms: null })).toBe("Of 10 ended chats 90 % were answered");
});
