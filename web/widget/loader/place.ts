/** Where this script came from and for which shop it speaks. */
export interface Place {
  /** The address of everything the widget has for this shop, on Floorwalker's own origin. */
  address: string;
  origin: string;
  site: string;
  /** What our addresses are told of the page: all that the tag says, such as its language and its branch. */
  query: string;
}

/** Read the script tag; null when it names no shop. */
export function placeOf(script: HTMLScriptElement | null): Place | null {
  const { site, lang } = script?.dataset ?? {};
  if (!script || !site) return null;
  const { href, origin } = new URL(encodeURIComponent(site), new URL(".", script.src));
  const told = { ...script.dataset, lang: lang ?? (document.documentElement.lang || navigator.language) };
  return { address: href, origin, site, query: `${new URLSearchParams(told)}` };
}
