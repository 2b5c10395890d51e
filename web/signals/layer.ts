/** The data layer's entries as events, in whatever of the usual ways they were pushed. */

export type Kind = "view" | "add" | "remove" | "cart" | "checkout" | "payment" | "purchase";
export type Fields = Record<string, unknown>;
export interface ShopEvent {
  kind: Kind;
  data: Fields;
}

/** GA4's names, and those that shops used before and besides. */
const KINDS: Record<string, Kind> = {
  view_item: "view",
  product_detail: "view",
  productdetail: "view",
  add_to_cart: "add",
  addtocart: "add",
  remove_from_cart: "remove",
  removefromcart: "remove",
  view_cart: "cart",
  begin_checkout: "checkout",
  checkout: "checkout",
  add_shipping_info: "checkout",
  add_payment_info: "payment",
  purchase: "purchase",
  transaction: "purchase",
};
/** Universal Analytics said it by the name of a field instead. */
const FIELDS: Record<string, Kind> = { detail: "view", add: "add", remove: "remove", checkout: "checkout", purchase: "purchase" };

/** Reads entries one after the other: an event may take its goods from the entry before it, until they are cleared. */
export class Layer {
  #goods: Fields | null = null;

  read(entry: unknown): ShopEvent | null {
    if (!isFields(entry)) return null;
    if (entry["0"] === "event") return eventOf(entry["1"], isFields(entry["2"]) ? entry["2"] : {});
    if ("ecommerce" in entry) this.#goods = isFields(entry["ecommerce"]) ? entry["ecommerce"] : null;
    const own = entry["items"] ? entry : null;
    return eventOf(entry["event"], this.#goods ?? own ?? {}) ?? ("ecommerce" in entry ? oldEventOf(this.#goods) : null);
  }
}

/** Whether something is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function eventOf(name: unknown, data: Fields): ShopEvent | null {
  const kind = typeof name === "string" && Object.hasOwn(KINDS, name.toLowerCase()) ? KINDS[name.toLowerCase()] : undefined;
  if (!kind) return null;
  return oldEventOf(data, kind) ?? { kind, data };
}

function oldEventOf(goods: Fields | null, wanted?: Kind): ShopEvent | null {
  for (const [name, kind] of Object.entries(FIELDS)) {
    const told = goods?.[name];
    if (isFields(told) && (!wanted || wanted === kind)) return { kind, data: flattened(told, goods ?? {}) };
  }
  return null;
}

/** `{ purchase: { actionField: { id, revenue }, products } }` as GA4 would say it. */
function flattened({ actionField, products }: Fields, goods: Fields): Fields {
  return { currency: goods["currencyCode"], ...(isFields(actionField) ? actionField : {}), items: products };
}
