import type { DeskRow, Entry } from "./frames.ts";
import { Watched } from "./watched.ts";

/** How many words of customers nobody here has had before their eyes, per conversation. */
export class Unseen extends Watched {
  readonly #counts = new Map<string, number>();

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  in(conversation: string): number {
    return this.#counts.get(conversation) ?? 0;
  }

  /** Begin from the server's list, which tells whether there is something, not how much. */
  replace(rows: readonly DeskRow[]): void {
    this.#counts.clear();
    for (const row of rows) if (hasUnseen(row)) this.#counts.set(row.id, 1);
    this.changed();
  }

  apply(conversation: string, { fact }: Entry): void {
    if (fact.kind === "message_sent" && fact.author === "visitor")
      this.#counts.set(conversation, this.in(conversation) + 1);
    else if (!isAnswered(fact) || !this.#counts.delete(conversation)) return;
    this.changed();
  }

  clear(conversation: string): void {
    if (this.#counts.delete(conversation)) this.changed();
  }
}

/** Somebody of us has seen or said something, or it is over: nothing is left to be noticed. */
function isAnswered(fact: Entry["fact"]): boolean {
  if (fact.kind === "message_sent") return fact.author === "agent";
  return fact.kind === "conversation_closed" || (fact.kind === "messages_seen" && fact.by === "agent");
}

function hasUnseen({ last_author, last_message_seq, state, seen_by_agent }: DeskRow): boolean {
  return last_author === "visitor" && state !== "closed" && last_message_seq > seen_by_agent;
}
