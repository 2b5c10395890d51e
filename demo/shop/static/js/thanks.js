// Thank you: the order is told once, however often the page is loaded again.

import "./header.js";
import { asMoney } from "./money.js";
import { tell } from "./signals.js";
import { showSummary } from "./sums.js";

const order = JSON.parse(sessionStorage.getItem("order") ?? "null");

if (order) {
  const words = `Order ${order.number}, ${asMoney(order.total)}, is ours to pack now, ${order.name}.`;
  document.querySelector("[data-thanks]").textContent = words;
  showSummary(order.kept);
  if (!order.told) tellOnce();
}

function tellOnce() {
  tell("purchase", order.kept, { transaction_id: order.number, shipping: order.shipping });
  sessionStorage.setItem("order", JSON.stringify({ ...order, told: true }));
}
