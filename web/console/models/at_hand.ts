import { NotConnected } from "#wire/refusals.ts";
import type { Columns } from "./columns.ts";
import type { DeskRow, Request, Wire } from "./frames.ts";
import type { Rows } from "./rows.ts";

/** Which conversations the desk keeps complete: one's own, so that going there shows them at once, and what is shown. */
export class AtHand {
  constructor(
    private readonly wire: Wire,
    private readonly rows: Rows,
    private readonly columns: Columns,
    private readonly me: string,
  ) {
    for (const shown of columns.shown) wire.follow(shown);
  }

  /** Show a conversation; colleagues see that somebody looks. */
  show(conversation: string): void {
    const before = this.columns.shown;
    this.columns.show(conversation);
    for (const shown of before) if (!this.columns.shown.includes(shown)) this.#leave(shown);
    if (!before.includes(conversation)) this.#look(conversation);
  }

  putAway(conversation: string): void {
    this.columns.close(conversation);
    this.#leave(conversation);
  }

  /** A conversation changed hands, or is new here. */
  changed(row: DeskRow): void {
    if (this.#isMine(row)) this.wire.follow(row.id);
    else if (!this.columns.shown.includes(row.id)) this.wire.unfollow(row.id);
  }

  /** The frame that asks for a conversation: with the eyes on it where it is shown, else without. */
  opening(conversation: string, after: number): Request {
    const type = this.columns.shown.includes(conversation) ? "open" : "fetch";
    return { type, conversation, after };
  }

  #look(conversation: string): void {
    const journal = this.wire.journal(conversation);
    if (!journal) this.wire.follow(conversation);
    else this.wire.ask(this.opening(conversation, journal.seq)).catch(openedLater);
  }

  #leave(conversation: string): void {
    this.wire.tell({ type: "leave", conversation });
    const row = this.rows.get(conversation);
    if (!row || !this.#isMine(row)) this.wire.unfollow(conversation);
  }

  #isMine({ agent, state }: DeskRow): boolean {
    return agent === this.me && state === "assigned";
  }
}

/** Without a connection it is opened with the next. */
function openedLater(problem: unknown): void {
  if (!(problem instanceof NotConnected)) throw problem;
}
