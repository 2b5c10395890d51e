// The till: who, where to, how; then the order is kept for the page that says thank you.

import { empty, lines, sums } from "./basket.js";
import "./header.js";
import { asValue } from "./money.js";
import { tell } from "./signals.js";
import { showSummary, showSums } from "./sums.js";

const form = document.querySelector("[data-till]");
const kept = lines();

if (kept.length === 0) location.replace("/cart");
else tell("begin_checkout", kept);

showSummary(kept);
showSums(kept);

form.addEventListener("change", () => showSums(kept, wayOfDelivery()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { delivery, total } = sums(kept, wayOfDelivery());
  const order = { number: orderNumber(), name: form.elements.first_name.value, kept, total, shipping: asValue(delivery) };
  sessionStorage.setItem("order", JSON.stringify(order));
  empty();
  location.assign(form.action);
});

const wayOfDelivery = () => form.elements.delivery.value;

/** Six figures that nobody else is likely to have drawn today. */
const orderNumber = () => String(100000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 900000));
