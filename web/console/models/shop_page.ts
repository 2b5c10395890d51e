/** A page of the shop as its visitor's browser told it: never trusted to be more than a web address. */
export interface ShopPage {
  readonly href: string;
  /** The address without what only machines read. */
  readonly shown: string;
}

export function shopPage(url: string | null): ShopPage | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host, pathname, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return { href, shown: host + (pathname === "/" ? "" : pathname) };
}
