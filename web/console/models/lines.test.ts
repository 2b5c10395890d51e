import { describe, expect, test } from "vitest";
import type { Pending } from "#wire/outbox.ts";
import { ADA, BEN, assigned, entry, said, seen } from "../testing/cast.ts";
import { linesOf, type Line, type SaidLine } from "./lines.ts";

const reader = { me: ADA.id, fileOf: () => null };
const onItsWay: Pending = {
  client_id: "mine",
  conversation: "talk",
  text: "on its way",
  file: null,
  written_at: 9_000,
};

function saidIn(lines: readonly Line[]): SaidLine[] {
  return lines.filter((line): line is SaidLine => line.kind === "said");
}

describe("the lines of a conversation", () => {
  test("begin with the day and tell words and what happened in order", () => {
    const lines = linesOf(
      [entry(1, { kind: "conversation_started", visitor_id: "mia", language: "fi" }), said(2), assigned(3)],
      [],
      reader,
    );

    expect(lines.map(({ kind }) => kind)).toEqual(["day", "event", "said", "event"]);
  });

  test("say a new day once", () => {
    const nextDay = { ...said(3), at: said(2).at + 86_400_000 };

    expect(linesOf([said(2), nextDay], [], reader).map(({ kind }) => kind)).toEqual(["day", "said", "day", "said"]);
  });

  test("show our own words as kept, and as seen once the customer has seen them", () => {
    const lines = saidIn(linesOf([said(1, "a", "agent"), said(2, "b", "agent"), seen(3, "visitor", 1)], [], reader));

    expect(lines.map(({ delivery }) => delivery)).toEqual(["seen", "kept"]);
  });

  test("say nothing of how far a customer's or an automatic word has come", () => {
    const lines = saidIn(linesOf([said(1), said(2, "soon", "auto")], [], reader));

    expect(lines.map(({ delivery }) => delivery)).toEqual([null, null]);
  });

  test("end with what is on its way: sending, kept, refused", () => {
    const pending = [
      onItsWay,
      { ...onItsWay, client_id: "b", is_kept: true },
      { ...onItsWay, client_id: "c", refused: "too_long" },
    ];

    const lines = saidIn(linesOf([said(1)], pending, reader)).slice(1);

    expect(lines.map(({ delivery }) => delivery)).toEqual(["sending", "kept", "refused"]);
    expect(lines[2]?.refused).toBe("too_long");
  });

  test("keep a word's line the same from sending to kept, so that it does not flicker", () => {
    const [sending] = saidIn(linesOf([], [onItsWay], reader));
    const [kept] = saidIn(linesOf([said(1, "on its way", "agent", "mine")], [], reader));

    expect(kept?.key).toBe(sending?.key);
  });

  test("never take a customer's word for ours because it bears the same name", () => {
    const lines = saidIn(linesOf([said(1, "trick", "visitor", "mine")], [onItsWay], reader));

    expect(new Set(lines.map(({ key }) => key)).size).toBe(2);
  });

  test("name a speaker once for what they say in one breath, and tell its time at the end", () => {
    const bens = { ...said(4, "d", "agent"), fact: { ...said(4, "d", "agent").fact, author_id: BEN.id } } as ReturnType<
      typeof said
    >;

    const lines = saidIn(linesOf([said(1), said(2), said(3, "c", "agent"), bens], [], reader));

    expect(lines.map(({ goesOn }) => goesOn)).toEqual([false, true, false, false]);
    expect(lines.map(({ endsBreath }) => endsBreath)).toEqual([false, true, true, true]);
  });

  test("carry a colleague's note with the handover", () => {
    const [, event] = linesOf([{ ...assigned(1), personal: { text: "wants size 42" } }], [], reader);

    expect(event).toMatchObject({ kind: "event", note: "wants size 42" });
  });
});
