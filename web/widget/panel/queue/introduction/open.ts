/** Asking a shopper who they are: comes to the browser with the first word, while nobody has come yet. */
import { mount } from "svelte";
import { callerOf } from "../../../../contact/models/counter.ts";
import { Note, storageOf } from "../../models/note.ts";
import type { Visit } from "../../models/visit.ts";
import { speak } from "../texts.ts";
import { type Asking, Introduction } from "./introduction.ts";
import sheet from "./introduction.css?inline";
import Introducing from "./Introducing.svelte";

let isOpen = false;

/** Ask below what was said; asked again, nothing changes. */
export default async function open(visit: Visit, below: Element): Promise<void> {
  if (isOpen) return;
  isOpen = true;
  const call = callerOf(visit.place.address, () => visit.token.get());
  const desk = { questions: () => call<Asking>("/introduction"), answer: (said: object) => call("/introduction", said) };
  const declined = new Note(storageOf("sessionStorage"), `floorwalker:${visit.place.site}:unnamed`);
  const introduction = new Introduction(visit, desk, declined);
  await introduction.load();
  if (introduction.asking === null || introduction.asking.when === "off") return;
  await speak(document.documentElement.lang);
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  document.adoptedStyleSheets.push(styles);
  mount(Introducing, { target: below, props: { introduction, visit } });
}
