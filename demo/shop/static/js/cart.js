// The cart's page: what is in it, how many, and what it comes to.

import { lines, setCount } from "./basket.js";
import "./header.js";
import { asMoney } from "./money.js";
import { showSums } from "./sums.js";

const pattern = document.querySelector("[data-line]").content.firstElementChild;
const art = new URL("../art/", import.meta.url);

function show() {
  const kept = lines();
  document.querySelector("[data-cart-empty]").hidden = kept.length > 0;
  document.querySelector("[data-cart-full]").hidden = kept.length === 0;
  document.querySelector("[data-lines]").replaceChildren(...kept.map(drawn));
  showSums(kept);
}

function drawn(line, position) {
  const row = pattern.cloneNode(true);
  const name = row.querySelector(".line__name");
  const count = row.querySelector("input");
  const remove = row.querySelector(".line__remove");
  const picture = row.querySelector("img");
  picture.src = new URL(`${line.id}.svg`, art).href;
  picture.classList.add("tile", `tile--${line.category}`);
  Object.assign(name, { href: `/product/${line.id}`, textContent: line.name });
  row.querySelector(".line__size").textContent = line.size ? `Size ${line.size}` : "";
  row.querySelector(".line__price").textContent = asMoney(line.cents * line.count);
  count.value = String(line.count);
  count.addEventListener("change", () => setCount(position, Math.max(1, count.valueAsNumber || 1)));
  remove.setAttribute("aria-label", `Remove ${line.name}`);
  remove.addEventListener("click", () => setCount(position, 0));
  return row;
}

document.addEventListener("cart:changed", show);
show();
