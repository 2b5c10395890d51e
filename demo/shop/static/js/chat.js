// What the cart is worth, for the chat where there is one; the shop works alike without.

import { isUsed, lines, sums } from "./basket.js";

function tell() {
  if (isUsed()) window.Floorwalker?.set("cart", { value: sums(lines()).goods, currency: "EUR" });
}

window.addEventListener("floorwalker:ready", tell);
document.addEventListener("cart:changed", tell);
tell();
