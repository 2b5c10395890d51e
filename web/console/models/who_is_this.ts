import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Asking, NewKey, Office, WhoIsThis as Page } from "./office.ts";
import { Watched } from "./watched.ts";

/** What the shop asks of visitors, and the keys by which it vouches for them; after each change it is asked anew. */
export class WhoIsThis extends Watched {
  #page: Page | null = null;
  /** A key made just now: what it signs with is shown until the page is left, and never again. */
  #made: NewKey | null = null;
  #isKept = false;

  constructor(
    private readonly office: Pick<Office, "addKey" | "chooseAsking" | "retireKey" | "whoIsThis">,
    private readonly notices: Notices,
  ) {
    super();
  }

  get page(): Page | null {
    return this.#page;
  }

  get made(): NewKey | null {
    return this.#made;
  }

  /** Whether what is asked was changed last. */
  get isKept(): boolean {
    return this.#isKept;
  }

  load = (): Promise<void> => this.#after(async () => undefined);

  ask = (chosen: Asking): Promise<void> =>
    this.#after(async () => {
      await this.office.chooseAsking(chosen);
      this.#isKept = true;
    });

  addKey = (): Promise<void> =>
    this.#after(async () => {
      this.#made = await this.office.addKey();
    });

  retire = (key: string): Promise<void> =>
    this.#after(async () => {
      await this.office.retireKey(key);
      if (this.#made?.key.id === key) this.#made = null;
    });

  async #after(change: () => Promise<void>): Promise<void> {
    this.#isKept = false;
    try {
      await change();
      this.#page = await this.office.whoIsThis();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    this.changed();
  }
}
