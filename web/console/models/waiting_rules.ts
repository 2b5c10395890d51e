import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Office, WaitingRules as Page, WaitRules } from "./office.ts";
import { Watched } from "./watched.ts";

/** What the shop does about waiting customers, as a lead sees and changes it; after each change it is asked anew. */
export class WaitingRules extends Watched {
  #page: Page | null = null;
  /** What was changed last, until something else is. */
  #kept: string | null = null;

  constructor(
    private readonly office: Pick<Office, "setWaitRules" | "setWelcome" | "waiting">,
    private readonly notices: Notices,
  ) {
    super();
  }

  get page(): Page | null {
    return this.#page;
  }

  get kept(): string | null {
    return this.#kept;
  }

  load = (): Promise<void> => this.#after(Promise.resolve(), null);
  setRules = (rules: WaitRules): Promise<void> => this.#after(this.office.setWaitRules(rules), "rules");
  setWelcome = (language: string, isOn: boolean, text: string): Promise<void> =>
    this.#after(this.office.setWelcome(language, isOn, text), language);

  async #after(change: Promise<unknown>, what: string | null): Promise<void> {
    try {
      this.#kept = null;
      await change;
      this.#page = await this.office.waiting();
      this.#kept = what;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    this.changed();
  }
}
