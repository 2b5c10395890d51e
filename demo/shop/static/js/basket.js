// The cart: lines in this tab's sessionStorage, so that the shop's server knows nobody.

const KEY = "cart";
const FREE_FROM = 8000;
const DELIVERY = 590;

/** @typedef {{id: string, name: string, category: string, cents: number, size: string, count: number}} Line */

/** @returns {Line[]} */
export const lines = () => JSON.parse(sessionStorage.getItem(KEY) ?? "[]");

/** Whether anything was ever put in; it may be empty again. */
export const isUsed = () => KEY in sessionStorage;

/** Put one more of an item in; the same item in the same size is the same line. */
export function add(item, size) {
  const kept = lines();
  const same = kept.find((line) => line.id === item.id && line.size === size);
  if (same) same.count += 1;
  else kept.push({ ...item, size, count: 1 });
  keep(kept);
}

/** Say how many of one line; none takes it out. */
export function setCount(position, count) {
  const kept = lines();
  kept[position].count = count;
  keep(kept.filter((line) => line.count > 0));
}

/** Leave with an empty cart, as after an order. */
export const empty = () => keep([]);

/** What it comes to, for one way of delivery. */
export function sums(kept, way = "parcel") {
  const goods = kept.reduce((sum, line) => sum + line.cents * line.count, 0);
  const delivery = way === "shop" || goods >= FREE_FROM ? 0 : DELIVERY;
  return { goods, delivery, total: goods + delivery };
}

function keep(kept) {
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  document.dispatchEvent(new Event("cart:changed"));
}
