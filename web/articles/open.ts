/** What a shop has written down for everybody: comes to the browser once the panel is open and the line is live. */
import { mount } from "svelte";
import prose from "#ui/prose.css?inline";
import type { Visit } from "../widget/panel/models/visit.ts";
import sheet from "./articles.css?inline";
import Articles from "./Articles.svelte";
import { Library } from "./models/library.ts";
import { shelfOf } from "./models/shelf.ts";
import { speak } from "./texts.ts";

let isOpen = false;

/** Stand below what was said, and before the form for later; asked again, nothing changes. */
export default async function open(visit: Visit, below: Element): Promise<void> {
  if (isOpen) return;
  isOpen = true;
  const language = document.documentElement.lang;
  const library = new Library(shelfOf(visit.place.address, language, () => visit.token.get()));
  await Promise.all([library.load(), speak(language)]);
  if (library.usual.length === 0) return;
  const styles = new CSSStyleSheet();
  styles.replaceSync(prose + sheet);
  document.adoptedStyleSheets.push(styles);
  const anchor = below.querySelector(".contacts") ?? undefined;
  mount(Articles, { target: below, ...(anchor && { anchor }), props: { library, visit } });
}
