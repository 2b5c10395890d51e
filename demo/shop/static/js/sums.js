// The three sums under a list of goods, on the cart's page and at the till.

import { sums } from "./basket.js";
import { asMoney } from "./money.js";

/** Show goods, delivery and total for these lines. */
export function showSums(kept, way) {
  const { goods, delivery, total } = sums(kept, way);
  document.querySelector("[data-goods]").textContent = asMoney(goods);
  document.querySelector("[data-delivery]").textContent = delivery === 0 ? "Free" : asMoney(delivery);
  document.querySelector("[data-total]").textContent = asMoney(total);
}

/** Show the lines in short: two × socks, size 40–43. */
export function showSummary(kept) {
  const items = kept.map((line) => {
    const item = document.createElement("li");
    const name = Object.assign(document.createElement("span"), { textContent: titled(line) });
    const price = Object.assign(document.createElement("span"), { textContent: asMoney(line.cents * line.count) });
    item.append(name, price);
    return item;
  });
  document.querySelector("[data-summary]").replaceChildren(...items);
}

const titled = (line) => `${line.count} × ${line.name}${line.size ? `, ${line.size}` : ""}`;
