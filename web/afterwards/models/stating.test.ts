import { describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import type { StatementCard } from "./office.ts";
import { Stating } from "./stating.ts";

const CARD: StatementCard = { id: "one", kind: "withdrawal", said_at: 1, receipt: "asked", outcome: null };

function office() {
  return {
    statements: vi.fn(() => Promise.resolve([CARD])),
    state: vi.fn(() => Promise.resolve([CARD])),
    takeBack: vi.fn(() => Promise.resolve([{ ...CARD, outcome: "not_a_statement" }])),
  };
}

describe("what counts in law", () => {
  test("is said and taken back by hand", async () => {
    const made = office();
    const stating = new Stating(made, "talk");

    await stating.state("withdrawal");
    expect(stating.cards).toEqual([CARD]);
    await stating.takeBack("one", "I meant another shop");

    expect(made.state).toHaveBeenCalledExactlyOnceWith("talk", "withdrawal");
    expect(made.takeBack).toHaveBeenCalledExactlyOnceWith("talk", "one", "I meant another shop");
    expect(stating.cards[0]?.outcome).toBe("not_a_statement");
  });

  test("a refusal is said, and what stood stays", async () => {
    const made = { ...office(), takeBack: () => Promise.reject(new Refusal("reason_missing", "")) };
    const stating = new Stating(made, "talk");
    await stating.look();

    await stating.takeBack("one", "");

    expect([stating.cards, stating.fault, stating.isBusy]).toEqual([[CARD], "reason_missing", false]);
  });
});
