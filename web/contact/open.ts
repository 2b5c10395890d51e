/** The form for when live chat cannot: comes to the browser once nobody is here, or somebody waits. */
import { mount } from "svelte";
import type { Visit } from "../widget/panel/models/visit.ts";
import sheet from "./contact.css?inline";
import Contacts from "./Contacts.svelte";
import { Contact } from "./models/contact.ts";
import { counterOf } from "./models/counter.ts";
import { speak } from "./texts.ts";

let isOpen = false;

/** Offer the form below what was said; asked again, nothing changes. */
export default async function open(visit: Visit, below: Element): Promise<void> {
  if (isOpen) return;
  isOpen = true;
  await speak(document.documentElement.lang);
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  document.adoptedStyleSheets.push(styles);
  const contact = new Contact(counterOf(visit.place.address, () => visit.token.get()), visit.place.site);
  visit.live.on("frame", ({ type }) => void (type === "contacts" && contact.load()));
  void contact.load();
  mount(Contacts, { target: below, props: { contact, visit } });
}
