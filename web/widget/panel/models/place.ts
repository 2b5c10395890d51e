/** Where the panel stands: its own addresses, the shop around it, and the names of what it stores. */
export interface Place {
  /** The address of everything the widget has for this shop. */
  address: string;
  site: string;
  /** The origin of the shop's page; the only one the panel talks to. */
  shop: string;
  language: string;
  /** The branch that the page around is about, as the shop names it. */
  branch: string | null;
  /** What the shopper's cart is worth, where the page says it: `7990EUR`, or nothing in it. */
  cart: string | null;
  /** Who the page around says is signed in, signed by the shop; empty for nobody, null where it says nothing. */
  identity: string | null;
  /** The lot under which the page tells where its shopper stands. */
  visit: string | null;
}

/** Read the panel's own address: `/widget/<site>/panel#lang=…&shop=<origin of the shop>`. */
export function placeOf({ href, pathname, origin, hash }: URL): Place {
  const site = pathname.split("/").at(-2) ?? "";
  const told = new URLSearchParams(hash.slice(1));
  const shop = told.get("shop") ?? "";
  return {
    address: new URL(".", href).href.slice(0, -1),
    site,
    shop: URL.canParse(shop) ? shop : origin,
    language: told.get("lang") ?? "",
    branch: told.get("branch"),
    cart: told.get("cart"),
    identity: told.get("identity"),
    visit: told.get("visit"),
  };
}
