import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { CrmAnswer, CrmForm, CrmPage as Page, Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** Where the shop's customer records are asked, as its owner sees and changes it; asked anew after a change. */
export class CrmPage extends Watched {
  page: Page | null = null;
  /** What the desk would be shown, after somebody tried. */
  tried: CrmAnswer | null = null;
  isTrying = false;

  constructor(
    private readonly office: Pick<Office, "chooseCrm" | "crm" | "tryCrm">,
    private readonly notices: Notices,
  ) {
    super();
  }

  load = (): Promise<void> => this.#after(async () => undefined);

  choose = (form: CrmForm): Promise<void> =>
    this.#after(async () => {
      this.tried = null;
      await this.office.chooseCrm(form);
    });

  tryFor = async (mail: string, customer: string): Promise<void> => {
    [this.isTrying, this.tried] = [true, null];
    this.changed();
    await this.#after(async () => {
      this.tried = await this.office.tryCrm(mail, customer);
    });
    this.isTrying = false;
    this.changed();
  };

  async #after(change: () => Promise<void>): Promise<void> {
    try {
      await change();
      this.page = await this.office.crm();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    this.changed();
  }
}
