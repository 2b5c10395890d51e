import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { NewOrderKey, Office, OrderSource, ShopLink as Page } from "./office.ts";
import { Watched } from "./watched.ts";

/** How the shop is joined to the desk: whether its pages are read, and who reports its orders; asked anew after a change. */
export class ShopLink extends Watched {
  page: Page | null = null;
  /** A key made just now: what it signs with is shown until the page is left, and never again. */
  made: NewOrderKey | null = null;

  constructor(
    private readonly office: Pick<Office, "addOrderKey" | "retireOrderKey" | "shopLink" | "switchSignals">,
    private readonly notices: Notices,
  ) {
    super();
  }

  load = (): Promise<void> => this.#after(async () => undefined);

  switchSignals = (is_on: boolean): Promise<void> =>
    this.#after(async () => {
      await this.office.switchSignals(is_on);
    });

  addKey = (source: OrderSource, secret: string): Promise<void> =>
    this.#after(async () => {
      this.made = await this.office.addOrderKey(source, secret);
    });

  retire = (key: string): Promise<void> =>
    this.#after(async () => {
      await this.office.retireOrderKey(key);
      if (this.made?.key.id === key) this.made = null;
    });

  async #after(change: () => Promise<void>): Promise<void> {
    try {
      await change();
      this.page = await this.office.shopLink();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    this.changed();
  }
}
