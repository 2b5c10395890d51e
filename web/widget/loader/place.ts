/** Where this script came from and for which shop it speaks. */
export interface Place {
  /** The address of everything the widget has for this shop, on Floorwalker's own origin. */
  address: string;
  origin: string;
  site: string;
  language: string;
}

/** Read the script tag; null when it names no shop. */
export function placeOf(script: HTMLScriptElement | null): Place | null {
  const { site, lang } = script?.dataset ?? {};
  if (!script || !site) return null;
  const { href, origin } = new URL(encodeURIComponent(site), new URL(".", script.src));
  return { address: href, origin, site, language: lang ?? (document.documentElement.lang || navigator.language) };
}
