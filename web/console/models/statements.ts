import { Refusal } from "#wire/refusals.ts";
import type { Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

export const KINDS = ["withdrawal", "complaint"] as const;
export const OUTCOMES = ["accepted", "refused", "passed_on", "not_a_statement"] as const;
export type StatementKind = (typeof KINDS)[number];
export type StatementOutcome = (typeof OUTCOMES)[number];

/** Something a customer said that counts in law. */
export interface StatementCard {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly said_at: number;
  readonly noted_by: "house" | "agent" | "visitor";
  readonly message_seq: number | null;
  readonly owner: string;
  readonly owner_name: string;
  readonly due_at: number;
  readonly receipt: "none" | "asked" | "sent";
  readonly outcome: StatementOutcome | null;
  readonly reason: string;
}

/** What becomes of one, why, and who goes on with it. */
export interface Settling {
  readonly outcome: StatementOutcome;
  readonly reason: string;
  readonly to: string;
}

/** In what it was stated: a chat, or a contact. */
export type Where = "conversations" | "contacts";

/** What was stated in one chat or contact, kept up to date while somebody looks at it. */
export class Statements extends Watched {
  cards: readonly StatementCard[] = [];

  constructor(
    private readonly office: Pick<Office, "hearStatements" | "markStatement" | "settleStatement" | "statements">,
    private readonly notices: Pick<Notices, "tell">,
    private readonly wire: Pick<Wire, "on">,
    private readonly where: Where,
    private readonly id: string,
  ) {
    super();
  }

  /** Those of which nobody has said yet what becomes of them. */
  get open(): readonly StatementCard[] {
    return this.cards.filter(({ outcome }) => outcome === null);
  }

  /** Ask now, and again whenever it is said to be different, until the returned function is called. */
  watchThem(): () => void {
    void this.load();
    return this.wire.on("frame", (frame) => {
      const isOurs = frame.type === "statements" && frame.conversation === this.id;
      if (isOurs || frame.type === "welcome") void this.load();
    });
  }

  /** What cannot be had is not shown; the server asks for an outcome all the same. */
  async load(): Promise<void> {
    try {
      this.cards = await this.office.statements(this.where, this.id);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }

  /** Have what was said a moment ago read as well, as before an end. */
  async hear(): Promise<void> {
    await this.#try(() => this.office.hearStatements(this.id));
  }

  mark(kind: StatementKind): Promise<boolean> {
    return this.#try(() => this.office.markStatement(this.id, kind));
  }

  settle(statement: string, settling: Settling): Promise<boolean> {
    return this.#try(() => this.office.settleStatement(statement, settling));
  }

  async #try(doing: () => Promise<unknown>): Promise<boolean> {
    let isDone = true;
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      isDone = false;
    }
    await this.load();
    return isDone;
  }
}
