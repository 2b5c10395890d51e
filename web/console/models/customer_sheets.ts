import { Refusal } from "#wire/refusals.ts";
import type { Consent } from "#wire/types.ts";
import type { CustomerSheet, Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import { Watched } from "./watched.ts";

export type SaidIn = Consent["said_in"];

/** Who the customers of the conversations before the agent are: asked once each time one is shown, waited for by nobody. */
export class CustomerSheets extends Watched {
  readonly #sheets = new Map<string, CustomerSheet>();

  constructor(
    private readonly wire: Pick<Wire, "ask">,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** What is known so far; nothing before the first answer. */
  of(conversation: string): CustomerSheet | undefined {
    return this.#sheets.get(conversation);
  }

  async load(conversation: string): Promise<void> {
    try {
      const { sheet } = await this.wire.ask({ type: "ask_customer", conversation });
      this.#sheets.set(conversation, sheet);
    } catch (problem) {
      // What is known stays; the next look asks again.
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }

  /** Note something for colleagues; tells whether it is kept. */
  async note(conversation: string, text: string): Promise<boolean> {
    const sheet = this.of(conversation);
    return sheet ? this.#do(conversation, { type: "note_customer", visitor: sheet.visitor.id, text }) : false;
  }

  /** Take down that they agreed to advertising; tells whether it is kept. */
  async agree(conversation: string, said_in: SaidIn, wording: string): Promise<boolean> {
    const sheet = this.of(conversation);
    return sheet ? this.#do(conversation, { type: "record_consent", visitor: sheet.visitor.id, said_in, wording }) : false;
  }

  /** Take down that they want no more advertising. */
  async withdraw(conversation: string): Promise<boolean> {
    const sheet = this.of(conversation);
    return sheet ? this.#do(conversation, { type: "withdraw_consent", visitor: sheet.visitor.id }) : false;
  }

  async #do(conversation: string, asked: Parameters<Wire["ask"]>[0]): Promise<boolean> {
    try {
      await this.wire.ask(asked);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    }
    await this.load(conversation);
    return true;
  }
}
