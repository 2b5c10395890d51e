import { expect, test } from "vitest";
import { ADA, BEN, closed, joined, journal, queued, reopened, said, secret, seen, started } from "./journal.testing.ts";
import { Thread } from "./thread.ts";
import type { VisitorEntry } from "#wire/types.ts";

function threadOf(entries: VisitorEntry[]): Thread {
  const thread = new Thread("conversation");
  for (const entry of entries) thread.apply(entry);
  return thread;
}

const shape = (thread: Thread) => thread.lines.map((line) => (line.type === "said" ? line.text : line.what));

test("what is said and what happens stand in the order of the journal", () => {
  const thread = threadOf(journal(started, said("visitor", "Is it in stock?"), joined(ADA), said(ADA, "Yes"), closed, reopened));

  expect(shape(thread)).toEqual(["Is it in stock?", "joined", "Yes", "ended", "reopened"]);
});

test("an entry told twice changes nothing", () => {
  const entries = journal(started, said("visitor", "Hello"), joined(ADA));

  const thread = threadOf([...entries, ...entries]);

  expect(shape(thread)).toEqual(["Hello", "joined"]);
});

test("whoever joined last is the agent, and nobody is while it is handed on", () => {
  const entries = journal(started, joined(ADA), queued, joined(BEN));

  expect(threadOf(entries.slice(0, 2)).agent).toEqual(ADA);
  expect(threadOf(entries.slice(0, 3)).agent).toBeNull();
  expect(threadOf(entries).agent).toEqual(BEN);
});

test("a message keeps its writer's name after a colleague has taken over", () => {
  const thread = threadOf(journal(started, joined(ADA), said(ADA, "One moment"), queued, joined(BEN), said(ADA, "Bye")));

  expect(thread.theirs().map(({ person }) => person?.name)).toEqual(["Ada", "Ada"]);
});

test("an agent who joins anew is not announced twice in a row", () => {
  expect(shape(threadOf(journal(started, joined(ADA), joined(ADA))))).toEqual(["joined"]);
});

test("unread is what the other side said beyond what was seen, here or in another tab", () => {
  const thread = threadOf(journal(started, said(ADA, "one"), seen("visitor", 2), said(ADA, "two"), said(ADA, "three")));

  expect(thread.unread().map(({ text }) => text)).toEqual(["two", "three"]);
  thread.readHereUpTo = 4;
  expect(thread.unread().map(({ text }) => text)).toEqual(["three"]);
});

test("what is not the visitor's business leaves no line", () => {
  expect(shape(threadOf(journal(started, secret, seen("agent", 1))))).toEqual([]);
});

test("whoever answers has seen the question", () => {
  const thread = threadOf(journal(started, said("visitor", "Is it in stock?"), joined(ADA), said(ADA, "Yes"), said("visitor", "Good")));

  expect(thread.seenUpTo).toBe(4);
  expect(thread.unread()).toEqual([]);
});
