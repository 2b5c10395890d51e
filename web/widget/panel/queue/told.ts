import type { VisitorEntry } from "#wire/types.ts";

/** What the shopper was told of their wait, in the server's instants. */
export interface Told {
  place: number;
  /** Until then four in five are answered. */
  answerBy: number;
  /** When it was said. */
  at: number;
  isLonger: boolean;
}

/** What ends a wait, or begins another of which nothing has been told. */
const OVERTAKEN = new Set(["agent_joined", "conversation_closed", "conversation_queued", "conversation_reopened"]);
const MINUTE_MS = 60_000;

/** The last announcement, unless something has happened since that overtakes it. */
export function toldIn(entries: readonly VisitorEntry[]): Told | null {
  const last = entries.findLast(({ fact }) => fact.kind === "wait_announced" || OVERTAKEN.has(fact.kind));
  if (last?.fact.kind !== "wait_announced") return null;
  const { place, answer_by, is_longer } = last.fact;
  return { place, answerBy: answer_by, at: last.at, isLonger: is_longer };
}

/** The minutes left, rounded up; none once the time has run out. A clock that is slow does not make it more. */
export function minutesLeft({ answerBy, at }: Told, now: number): number {
  return Math.max(0, Math.ceil((answerBy - Math.max(now, at)) / MINUTE_MS));
}
