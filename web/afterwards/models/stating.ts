import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Office, StatementCard, StatementKind } from "./office.ts";

type Asked = Pick<Office, "state" | "statements" | "takeBack">;

/** What a shopper says by hand that counts in law, and what was taken down of it. */
export class Stating extends Emitter<{ changed: [] }> {
  cards: readonly StatementCard[] = [];
  isBusy = false;
  /** The stable code of what was refused. */
  fault: string | null = null;

  constructor(
    private readonly office: Asked,
    private readonly conversation: string,
  ) {
    super();
  }

  /** Look what was taken down so far. */
  look(): Promise<void> {
    return this.#try(() => this.office.statements(this.conversation));
  }

  /** Say what the last message is. */
  state(kind: StatementKind): Promise<void> {
    return this.#try(() => this.office.state(this.conversation, kind));
  }

  takeBack(statement: string, reason: string): Promise<void> {
    return this.#try(() => this.office.takeBack(this.conversation, statement, reason));
  }

  async #try(doing: () => Promise<readonly StatementCard[]>): Promise<void> {
    [this.isBusy, this.fault] = [true, null];
    this.emit("changed");
    try {
      this.cards = await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.fault = problem.code;
    }
    this.isBusy = false;
    this.emit("changed");
  }
}
