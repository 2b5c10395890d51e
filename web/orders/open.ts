/** Where is my order: comes to the browser once the line is live, in shops that show their customers their orders. */
import { mount } from "svelte";
import type { Visit } from "../widget/panel/models/visit.ts";
import { counterOf } from "./models/counter.ts";
import { OwnOrders } from "./models/own_orders.ts";
import sheet from "./orders.css?inline";
import Orders from "./Orders.svelte";
import { speak } from "./texts.ts";

let isOpen = false;

/** Stand below what was said; asked again, nothing changes. */
export default async function open(visit: Visit, below: Element): Promise<void> {
  if (isOpen) return;
  isOpen = true;
  await speak(document.documentElement.lang);
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  document.adoptedStyleSheets.push(styles);
  const service = new OwnOrders(counterOf(visit.place.address, () => visit.token.get()));
  visit.live.on("frame", ({ type }) => void (type === "orders" && service.shown && service.load()));
  mount(Orders, { target: below, props: { service, visit } });
}
