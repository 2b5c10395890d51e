import type { VisitorEntry } from "#wire/types.ts";

/** What a customer who has waited too long may choose instead of waiting on. */
export interface Alternative {
  /** Which offer it is: whoever waits on is not asked again about the same. */
  readonly seq: number;
  readonly channels: readonly ("mail" | "call")[];
}

/** The last offer, unless somebody has answered since or the conversation has ended. */
export function alternativeIn(entries: readonly VisitorEntry[]): Alternative | null {
  const last = entries.findLast(({ fact }) => fact.kind === "alternative_offered" || isOvertaking(fact));
  if (last?.fact.kind !== "alternative_offered") return null;
  return { seq: last.seq, channels: last.fact.channels.filter((channel) => channel !== "chat") };
}

function isOvertaking(fact: VisitorEntry["fact"]): boolean {
  if (fact.kind === "message_sent") return fact.author === "agent";
  return fact.kind === "conversation_closed" || fact.kind === "conversation_reopened";
}
