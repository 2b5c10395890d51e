/** The product that a page describes for search engines, as JSON-LD (schema.org). */
import { type Good, goodOf, isNamed } from "./goods.ts";
import { type Fields, isFields } from "./layer.ts";

const LONGEST_SCRIPT = 100_000;
const MOST_SCRIPTS = 10;
const DEEPEST = 4;

/** The one product of the page; a list of many describes none that the shopper looks at. */
export function linkedProduct(page: ParentNode): Good | null {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  const found = scripts.flatMap(({ textContent }) => productsIn(parsed(textContent ?? ""), DEEPEST));
  const only = found.map(described).find(isNamed);
  return found.length === 1 && only ? only : null;
}

function parsed(json: string): unknown {
  if (json.length > LONGEST_SCRIPT) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function productsIn(node: unknown, deep: number): Fields[] {
  if (!isFields(node) || deep === 0) return [];
  if (Array.isArray(node)) return node.slice(0, 50).flatMap((one) => productsIn(one, deep - 1));
  if ([node["@type"]].flat().includes("Product")) return [node];
  return productsIn(node["@graph"] ?? node["mainEntity"], deep - 1);
}

function described({ sku, productID, name, category, offers }: Fields): Good {
  const offer = [offers].flat().find(isFields);
  const cost = offer?.["price"] ?? offer?.["lowPrice"];
  return goodOf({ id: sku ?? productID, name, category, price: cost }, offer?.["priceCurrency"]);
}
