import { expect, test } from "vitest";
import type { Pending } from "#wire/outbox.ts";
import type { VisitorEntry } from "#wire/types.ts";
import { ADA, NOON, joined, journal, said, seen, started } from "./journal.testing.ts";
import { Thread } from "./thread.ts";
import { type Bubble, timeline } from "./timeline.ts";

const DAY_MS = 86_400_000;

function lines(entries: VisitorEntry[], pending: Pending[] = []) {
  const thread = new Thread("conversation");
  for (const entry of entries) thread.apply(entry);
  return timeline(thread, pending, new Map([["f1", { id: "f1", name: "foot.png", media_type: "image/png", size: 9, width: 1, height: 1 }]]));
}

const bubbles = (...given: Parameters<typeof lines>) => lines(...given).filter((line): line is Bubble => line.type === "bubble");

function waiting(text: string, more: Partial<Pending> = {}): Pending {
  return { client_id: `c ${text}`, conversation: null, text, file: null, written_at: NOON + 60_000, ...more };
}

test("what is on its way stands below what is kept, and says how far it has come", () => {
  const drawn = bubbles(journal(started, said("visitor", "one")), [waiting("two"), waiting("three", { is_kept: true }), waiting("four", { refused: "text_too_long" })]);

  expect(drawn.map(({ text, delivery }) => [text, delivery])).toEqual([
    ["one", null],
    ["two", "sending"],
    ["three", "kept"],
    ["four", "refused"],
  ]);
});

test("a message bears the same key before and after it is kept, so nothing blinks", () => {
  const [before] = bubbles([], [waiting("hello")]);
  const [after] = bubbles(journal(started, said("visitor", "hello")));

  expect(after?.key).toBe(before?.key);
});

test("seen and kept are said once, under the last message each holds for", () => {
  const drawn = bubbles(journal(started, said("visitor", "one"), said("visitor", "two"), said("visitor", "three"), said("visitor", "four"), seen("agent", 3)));

  expect(drawn.map(({ delivery }) => delivery)).toEqual([null, "seen", null, "kept"]);
});

test("of several messages in a row the first bears the name and the last the time", () => {
  const drawn = bubbles(journal(started, joined(ADA), said(ADA, "one"), said(ADA, "two"), said("visitor", "three")));

  expect(drawn.map(({ name, isLast }) => [name, isLast])).toEqual([
    ["Ada", false],
    ["", true],
    ["", true],
  ]);
});

test("each day begins with its own line", () => {
  const drawn = lines(journal(started, said("visitor", "one", NOON), said("visitor", "two", NOON + DAY_MS), said("visitor", "three", NOON + DAY_MS)));

  expect(drawn.map(({ type }) => type)).toEqual(["day", "bubble", "day", "bubble", "bubble"]);
});

test("a file on its way has its name where it was picked, and is known as a file elsewhere", () => {
  const [here, elsewhere] = bubbles([], [waiting("", { client_id: "a", file: "f1" }), waiting("", { client_id: "b", file: "f2" })]);

  expect([here?.file?.name, here?.hasFile]).toEqual(["foot.png", true]);
  expect([elsewhere?.file, elsewhere?.hasFile]).toEqual([null, true]);
});

test("before anything was said there is nothing", () => {
  expect(timeline(null, [], new Map())).toEqual([]);
});
