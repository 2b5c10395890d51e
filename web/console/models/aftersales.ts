import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { AftersalesPage, NewRequestSecret, Office, OrderRules } from "./office.ts";
import { Watched } from "./watched.ts";

/** What customers see of their orders after the sale, and what they may ask; asked anew after a change. */
export class Aftersales extends Watched {
  page: AftersalesPage | null = null;
  /** What requests are signed with from now on: shown until the page is left, and never again. */
  made: NewRequestSecret | null = null;

  constructor(
    private readonly office: Pick<Office, "chooseAftersales" | "aftersales" | "renewRequestSecret">,
    private readonly notices: Notices,
  ) {
    super();
  }

  load = (): Promise<void> => this.#after(async () => undefined);

  choose = (rules: OrderRules): Promise<void> =>
    this.#after(async () => {
      await this.office.chooseAftersales(rules);
    });

  renew = (): Promise<void> =>
    this.#after(async () => {
      this.made = await this.office.renewRequestSecret();
    });

  async #after(change: () => Promise<void>): Promise<void> {
    try {
      await change();
      this.page = await this.office.aftersales();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    this.changed();
  }
}
