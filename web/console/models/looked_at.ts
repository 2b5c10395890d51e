import { Refusal } from "#wire/refusals.ts";
import type { GoodsRow } from "./goods.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** Which of the shop's goods a customer looks at; a help, so where it cannot be had nobody hears of it. */
export class LookedAt extends Watched {
  #goods: GoodsRow | null = null;
  #asked = 0;

  constructor(private readonly office: Pick<Office, "goods">) {
    super();
  }

  get goods(): GoodsRow | null {
    return this.#goods;
  }

  /** They are on another page, or it is another customer. */
  async moved(conversation: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const goods = await this.#found(conversation);
    if (asked !== this.#asked) return;
    this.#goods = goods;
    this.changed();
  }

  async #found(conversation: string): Promise<GoodsRow | null> {
    try {
      const { goods, looked_at } = await this.office.goods(conversation, "");
      return goods.find(({ product }) => product === looked_at) ?? null;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return null;
    }
  }
}
