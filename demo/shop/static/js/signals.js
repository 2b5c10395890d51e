// What the shop tells its analytics, in the words of GA4. Floorwalker reads the same; the shop does not know it.

import { asValue } from "./money.js";

window.dataLayer = window.dataLayer || [];

/** Tell one shopping event about these lines. */
export function tell(event, kept, more = {}) {
  const value = asValue(kept.reduce((sum, line) => sum + line.cents * line.count, 0));
  window.dataLayer.push({ event, ecommerce: { currency: "EUR", value, ...more, items: kept.map(asItem) } });
}

function asItem(line) {
  const item = {
    item_id: line.id,
    item_name: line.name,
    item_category: line.category,
    price: asValue(line.cents),
    quantity: line.count,
  };
  return line.size ? { ...item, item_variant: line.size } : item;
}
