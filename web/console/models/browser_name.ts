/** From the most particular to the most general, because later browsers also call themselves by earlier ones' names. */
const BROWSERS = { Edge: /Edg\//, Opera: /OPR\//, Firefox: /Firefox\//, Chrome: /Chrom(e|ium)\//, Safari: /Safari\// };
const SYSTEMS = { Android: /Android/, iOS: /iPhone|iPad/, Windows: /Windows/, macOS: /Mac OS/, Linux: /Linux/ };

/** `Firefox · Linux` from what a browser says of itself; empty when it says nothing known. */
export function browserName(userAgent: string): string {
  const known = [BROWSERS, SYSTEMS].flatMap(
    (names) => Object.entries(names).find(([, sign]) => sign.test(userAgent))?.[0] ?? [],
  );
  return known.join(" · ");
}
