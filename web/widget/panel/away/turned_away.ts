/** How the shop is reached by whoever it does not chat with: comes to the browser only for them. */
import type { Bye } from "#wire/types.ts";

/** Stand where the chat would: the server's sentence, and below it mail and phone, to be touched. Nothing is an error. */
export default function turnAway({ code, message }: Pick<Bye, "code" | "message">, panel: ParentNode = document): void {
  const talk = panel.querySelector(".panel__talk");
  if (code !== "turned_away" || !talk) return;
  const [sentence = "", ...ways] = message.split("\n");
  const words = document.createElement("p");
  words.textContent = sentence;
  const box = document.createElement("div");
  box.className = "panel__away";
  box.style.cssText = "display:grid;gap:1rem;padding:1.5rem;align-content:start";
  box.append(words, ...ways.map(linkTo));
  talk.replaceChildren(box);
}

function linkTo(way: string): HTMLElement {
  const link = document.createElement("a");
  link.href = way.includes("@") ? `mailto:${way}` : `tel:${way.replaceAll(/[^+\d]/gu, "")}`;
  link.textContent = way;
  return link;
}
