import { describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import type { Office } from "./office.ts";
import { Statements, type StatementCard } from "./statements.ts";

const CARD = { id: "one", kind: "withdrawal", outcome: null } as StatementCard;
type Asked = Pick<Office, "hearStatements" | "markStatement" | "settleStatement" | "statements">;

function made(given: Partial<Asked> = {}) {
  const office = {
    statements: vi.fn(() => Promise.resolve([CARD, { ...CARD, id: "two", outcome: "accepted" as const }])),
    hearStatements: vi.fn(() => Promise.resolve({})),
    markStatement: vi.fn(() => Promise.resolve({})),
    settleStatement: vi.fn(() => Promise.resolve({})),
    ...given,
  };
  let hear: (frame: never) => void = () => {};
  const wire = { on: vi.fn((_: string, heard: (frame: never) => void) => ((hear = heard), () => {})) };
  const notices = { tell: vi.fn() };
  const statements = new Statements(office, notices, wire as never, "conversations", "talk");
  return { office, notices, statements, tell: (frame: object) => hear(frame as never) };
}

describe("what was stated", () => {
  test("what has no outcome is open", async () => {
    const { statements } = made();

    await statements.load();

    expect(statements.open.map(({ id }) => id)).toEqual(["one"]);
  });

  test("news of this chat asks anew, and of another does not", () => {
    const { office, statements, tell } = made();
    statements.watchThem();

    tell({ type: "statements", conversation: "another" });
    tell({ type: "statements", conversation: "talk" });

    expect(office.statements).toHaveBeenCalledTimes(2);
  });

  test("a refusal is told, and what stands is asked for", async () => {
    const { notices, office, statements } = made({ settleStatement: () => Promise.reject(new Refusal("reason_missing", "")) });

    expect(await statements.settle("one", { outcome: "refused", reason: "", to: "" })).toBe(false);

    expect(notices.tell).toHaveBeenCalledExactlyOnceWith("reason_missing");
    expect(office.statements).toHaveBeenCalledOnce();
  });

  test("what cannot be had is not shown", async () => {
    const { statements } = made({ statements: () => Promise.reject(new Refusal("not_found", "")) });

    await statements.load();

    expect(statements.cards).toEqual([]);
  });
});
