/** What comes after the words: comes to the browser once something was said. */
import { mount } from "svelte";
import type { Visit } from "../widget/panel/models/visit.ts";
import sheet from "./afterwards.css?inline";
import AfterwardsPart from "./Afterwards.svelte";
import { officeOf } from "./models/office.ts";
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
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const office = officeOf(visit.place.address, () => visit.token.get(), zone);
  mount(AfterwardsPart, { target: below, props: { visit, office } });
}
