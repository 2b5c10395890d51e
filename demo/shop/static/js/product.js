// A product's page: it was looked at, and perhaps it goes into the cart.

import { add } from "./basket.js";
import "./header.js";
import { tell } from "./signals.js";

const form = document.querySelector("[data-buy]");
const item = JSON.parse(form.dataset.item);

tell("view_item", [{ ...item, count: 1 }]);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const size = new FormData(form).get("size") ?? "";
  add(item, size);
  tell("add_to_cart", [{ ...item, size, count: 1 }]);
  sayItIsIn(size);
});

function sayItIsIn(size) {
  const link = Object.assign(document.createElement("a"), { href: "/cart", textContent: "See the cart" });
  const words = size ? `${item.name}, size ${size}, is in your cart. ` : `${item.name} is in your cart. `;
  form.querySelector("[data-done]").replaceChildren(words, link);
}
