import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Handovers, type HandoverCard } from "./handovers.ts";

const CARD = { id: "one", conversation: "talk", can_confirm: true } as HandoverCard;

function made() {
  let hear: (frame: object) => void = () => {};
  const office = {
    handoversOf: vi.fn(() => Promise.resolve([CARD])),
    handOver: vi.fn(() => Promise.resolve({})),
    confirmHandover: vi.fn(() => Promise.resolve({})),
    giveBackHandover: vi.fn(() => Promise.resolve({})),
  };
  const notices = { tell: vi.fn() };
  const wire = { on: (_: string, heard: typeof hear) => ((hear = heard), () => {}) };
  const handovers = new Handovers(office as never, notices, wire as never, "ada");
  return { handovers, office, notices, hear: (frame: object) => hear({ type: "handover", conversation: "talk", ...frame }) };
}

test("the card is there once it was asked, and is asked anew when something happened", async () => {
  const { handovers, office, hear } = made();
  expect(handovers.toConfirm("talk")).toBeUndefined();

  await handovers.load("talk");
  hear({ happened: "handover_confirmed", from_agent: null, agent: "ada" });

  expect(handovers.toConfirm("talk")).toBe(CARD);
  expect(office.handoversOf).toHaveBeenCalledTimes(2);
});

test("what nobody looks at is not asked for", () => {
  const { office, hear } = made();

  hear({ happened: "handover_given", from_agent: "ben", agent: "cleo" });

  expect(office.handoversOf).not.toHaveBeenCalled();
});

test.each([
  ["handover_given", "ben", "ada", ["handover_came"]],
  ["handover_returned", "ada", "ben", ["handover_returned"]],
  ["handover_lapsed", "ada", null, ["handover_lapsed"]],
  ["handover_lapsed", "ben", null, []],
  ["handover_given", "ada", "ada", []],
])("of %s those hear whom it concerns", (happened, from_agent, agent, told) => {
  const { notices, hear } = made();

  hear({ happened, from_agent, agent });

  expect(notices.tell.mock.calls.flat()).toEqual(told);
});

test("what is refused is told, and what is done is shown", async () => {
  const { handovers, office, notices } = made();
  office.giveBackHandover.mockRejectedValueOnce(new Refusal("reason_missing", ""));

  expect(await handovers.giveBack(CARD, "")).toBe(false);
  expect(await handovers.confirm(CARD)).toBe(true);

  expect(notices.tell).toHaveBeenCalledExactlyOnceWith("reason_missing");
  expect(handovers.of("talk")).toEqual([CARD]);
});
