/** Products, carts and amounts out of what a page says: every field doubted, every text cut, every list ended. */
import type { SeenPrice as Price, SeenProduct as Product } from "#wire/types.ts";
import { type Fields, isFields } from "./layer.ts";

export const LONGEST_NAME = 200;
const LONGEST_ID = 80;
const MOST_ITEMS = 20;
const MOST_MINOR = 10 ** 13;
const LONE_HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One thing in a cart, with what a single one costs where that is said. */
export interface Good {
  id: string;
  name: string;
  category: string;
  quantity: number;
  price: Price | null;
}

/** A text or a figure as one short line; nothing else is either. */
export function text(value: unknown, longest: number): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  const line = String(value).slice(0, longest * 4).replace(/\s+/g, " ").trim();
  return line.slice(0, longest).replace(LONE_HALVES, "");
}

/** An amount in minor units: `79.9`, `"79.90"`, `"79,90"` and `"1.079,90"`, and nothing that could be two things. */
export function price(value: unknown, currency: unknown): Price | null {
  const code = text(currency, 3).toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) return null;
  const amount = typeof value === "string" ? numberIn(value) : value;
  if (typeof amount !== "number" || !Number.isFinite(amount) || amount < 0) return null;
  const minor = Math.round(amount * 10 ** places(code));
  return minor <= MOST_MINOR ? { minor, currency: code } : null;
}

/** The items of an event, by any of the names that shops have for their fields. */
export function goodsIn({ items, products, currency, currencyCode }: Fields): Good[] {
  const listed = Array.isArray(items) ? items : Array.isArray(products) ? products : [];
  return listed.slice(0, MOST_ITEMS).filter(isFields).map((item) => goodOf(item, currency ?? currencyCode)).filter(isNamed);
}

/** A good as the page's product. */
export function productOf({ id, name, category, price: cost }: Good): Product {
  return { id, name, category, price: cost };
}

/** The number that people call an order by. */
export function orderNumber({ transaction_id, order_id, id }: Fields): string | null {
  return text(transaction_id ?? order_id ?? id, LONGEST_ID).replace(/^#/, "") || null;
}

export function goodOf(item: Fields, currency: unknown): Good {
  const { item_id, id, sku, product_id, item_name, name, item_category, category, quantity, qty } = item;
  const many = Number(text(quantity ?? qty ?? 1, 9));
  return {
    id: text(item_id ?? sku ?? product_id ?? id, LONGEST_ID),
    name: text(item_name ?? name, LONGEST_NAME),
    category: text(item_category ?? category, LONGEST_NAME),
    quantity: Number.isSafeInteger(many) && many >= 1 && many <= 100_000 ? many : 1,
    price: price(item["price"], item["currency"] ?? currency),
  };
}

export function isNamed({ id, name }: Good): boolean {
  return Boolean(id || name);
}

/** What a tab's storage gives back: it was ours, and may be anybody's by now. */
export function goodAgain({ id, name, category, quantity, price: cost }: Good): Good {
  return { ...goodOf({ id, name, category, quantity }, null), price: priceAgain(cost) };
}

export function priceAgain(stored: Price | null): Price | null {
  if (!stored || !Number.isSafeInteger(stored.minor) || stored.minor < 0 || stored.minor > MOST_MINOR) return null;
  return /^[A-Z]{3}$/.test(stored.currency) ? { minor: stored.minor, currency: stored.currency } : null;
}

function numberIn(written: string): number | null {
  const bare = written.slice(0, 40).replace(/[\s\u00A0\u202F']/g, "");
  if (/^\d+(\.\d+)?$/.test(bare)) return Number(bare);
  if (/^\d+,\d{1,2}$/.test(bare)) return Number(bare.replace(",", "."));
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(bare)) return Number(bare.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(,\d{3})+\.\d{1,2}$/.test(bare)) return Number(bare.replaceAll(",", ""));
  return null;
}

function places(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
