/** Where this script came from and for which shop it speaks. */
export interface Place {
  /** The address of everything the widget has for this shop, on Floorwalker's own origin. */
  address: string;
  origin: string;
  site: string;
  /** What the panel is told of the page: all that the tag says, such as its language, its branch and who is signed in. */
  query: URLSearchParams;
}

/** Read the script tag; null when it names no shop. */
export function placeOf(script: HTMLScriptElement | null): Place | null {
  const { dataset, src } = script ?? {};
  if (!dataset?.["site"]) return null;
  const { site } = dataset;
  const { href, origin } = new URL(encodeURIComponent(site), src);
  // What the tag says goes before what the page does.
  const told = { lang: document.documentElement.lang || navigator.language, ...dataset, shop: location.origin };
  return { address: href, origin, site, query: new URLSearchParams(told) };
}
