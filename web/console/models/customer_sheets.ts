import { Refusal } from "#wire/refusals.ts";
import type { CustomerSheet, Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import { Watched } from "./watched.ts";

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
    if (!sheet) return false;
    try {
      await this.wire.ask({ type: "note_customer", visitor: sheet.visitor.id, text });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    }
    await this.load(conversation);
    return true;
  }
}
