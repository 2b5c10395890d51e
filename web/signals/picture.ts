/** What a visit comes to by all that its pages said: where in the purchase, which product, what is in the cart. */
import type { Seen, SeenCart as Cart, SeenPrice as Price, SeenProduct as Product } from "#wire/types.ts";
import { type Good, goodsIn, orderNumber, price, productOf } from "./goods.ts";
import type { Kind, ShopEvent } from "./layer.ts";

type Stage = Seen["stage"];

const STAGE: Partial<Record<Kind, Stage>> = { view: "product", cart: "cart", checkout: "checkout", payment: "payment", purchase: "bought" };
const PAGES = new Map<string, Stage>([["product", "product"], ["cart", "cart"], ["checkout", "checkout"], ["payment", "payment"], ["thanks", "bought"]]);
const MOST_GOODS = 20;

/** What outlives a page of the visit. */
export interface Kept {
  goods: Good[];
  value: Price | null;
  bought: string | null;
}

export const NOTHING_KEPT: Kept = { goods: [], value: null, bought: null };

export class Picture {
  stage: Stage = "looking";
  product: Product | null = null;
  kept: Kept;
  #isCartKnown: boolean;

  constructor(kept: Kept) {
    this.kept = kept;
    this.#isCartKnown = kept !== NOTHING_KEPT;
  }

  /** The shopper is on another page: what was said of the last one is over. */
  turn(): void {
    this.stage = "looking";
    this.product = null;
  }

  hear({ kind, data }: ShopEvent): void {
    const goods = goodsIn(data);
    const value = price(data["value"] ?? data["revenue"], data["currency"] ?? data["currencyCode"]);
    this.stage = STAGE[kind] ?? this.stage;
    if (kind === "view") this.product = goods[0] ? productOf(goods[0]) : null;
    if (kind === "add") this.#fill(added(this.kept.goods, goods), null);
    if (kind === "remove") this.#fill(removed(this.kept.goods, goods), null);
    if ((kind === "cart" || kind === "checkout" || kind === "payment") && (goods.length > 0 || value)) this.#fill(goods, value);
    if (kind !== "purchase") return;
    this.#fill([], null);
    this.kept = { ...this.kept, bought: orderNumber(data) };
  }

  /** The page describes a product; what an event said of it goes before. */
  describe(good: Good | null): void {
    if (!good || this.product) return;
    this.product = productOf(good);
    if (this.stage === "looking") this.stage = "product";
  }

  /** What the shop's own script says of the page, the cart and the order, goes before all else. */
  told(page: string | null, bought: string | null): void {
    if (page) this.stage = PAGES.get(page) ?? "looking";
    if (bought) this.kept = { ...this.kept, bought: orderNumber({ id: bought }) };
  }

  /** The cart, where anything is known of it; `own` is the value that the shop's script says. */
  cart(own: string | null): Cart | null {
    const said = /^(\d{1,10})([A-Z]{3})$/.exec(own ?? "");
    if (own === "" || own === "0" || said?.[1] === "0") return { items: [], value: null };
    const items = this.kept.goods.map(({ id, name, quantity }) => ({ id, name, quantity }));
    const value = said ? { minor: Number(said[1]), currency: said[2] ?? "" } : (this.kept.value ?? worth(this.kept.goods));
    return this.#isCartKnown || said ? { items, value } : null;
  }

  #fill(goods: Good[], value: Price | null): void {
    this.#isCartKnown = true;
    this.kept = { ...this.kept, goods: goods.slice(0, MOST_GOODS), value };
  }
}

const key = ({ id, name }: Good) => id || name;

function added(cart: Good[], goods: Good[]): Good[] {
  const after = new Map(cart.map((good) => [key(good), good]));
  for (const good of goods) {
    const before = after.get(key(good))?.quantity ?? 0;
    after.set(key(good), { ...good, quantity: Math.min(before + good.quantity, 100_000) });
  }
  return [...after.values()];
}

function removed(cart: Good[], goods: Good[]): Good[] {
  const gone = new Map(goods.map((good) => [key(good), good.quantity]));
  return cart.map((good) => ({ ...good, quantity: good.quantity - (gone.get(key(good)) ?? 0) })).filter(({ quantity }) => quantity > 0);
}

/** What the goods cost together, where each has a price and all are in one currency. */
function worth(goods: Good[]): Price | null {
  const currency = goods[0]?.price?.currency;
  if (!currency || goods.some((good) => good.price?.currency !== currency)) return null;
  return { minor: goods.reduce((sum, good) => sum + (good.price?.minor ?? 0) * good.quantity, 0), currency };
}
