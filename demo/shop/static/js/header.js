// The header's count of what is in the cart; every page has it.

import { lines } from "./basket.js";
import "./chat.js";

const badge = document.querySelector("[data-cart-count]");

function count() {
  const pieces = lines().reduce((sum, line) => sum + line.count, 0);
  badge.textContent = String(pieces);
  badge.classList.toggle("basket__count--some", pieces > 0);
}

document.addEventListener("cart:changed", count);
count();
