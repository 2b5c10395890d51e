/** Tells the shop floor where this shopper stands: comes to the page after the launcher, and keeps nothing unasked. */
import type { Place } from "../loader/place.ts";
import { Visit } from "./visit.ts";
import { wordOf } from "./word.ts";

const LOOK_MS = 1_000;
/** The server takes whoever says nothing for 100 seconds to be gone: of two words one may get lost. */
const AGAIN_MS = 40_000;
/** As attributes and scripts write it. */
const YES = new Set(["yes", "true"]);
const NO = new Set(["no", "false"]);

/** Tell from now on, while somebody looks at the page; it never throws, and the page never waits for it. */
export function stand(place: Place): void {
  // A panel that was there before us tells of the shopper under their own name.
  if (document.querySelector("floorwalker-widget")?.shadowRoot?.querySelector("iframe")) return;
  const visit = new Visit(storageOf("sessionStorage"), storageOf("localStorage"));
  let told = "";
  let toldAt = 0;

  const send = (word: object): void => {
    const request: RequestInit = { method: "POST", mode: "no-cors", credentials: "omit", keepalive: true };
    fetch(`${place.address}/here`, { ...request, body: JSON.stringify(word) }).catch(() => undefined);
  };

  function leave(): void {
    if (told) send({ ...JSON.parse(told), has_left: true });
    told = "";
  }

  function look(): void {
    const consent = place.query.get("consent") ?? "";
    if (NO.has(consent)) {
      leave();
      visit.forget();
      place.query.delete("visit");
      return;
    }
    if (document.hidden) return;
    visit.agree(YES.has(consent));
    // Only a panel that comes later reads it; a change in it makes no panel come anew.
    place.query.set("visit", visit.id);
    const word = JSON.stringify(wordOf(place.query, visit));
    if (word === told && Date.now() - toldAt < AGAIN_MS) return;
    told = word;
    toldAt = Date.now();
    send(JSON.parse(word));
  }

  look();
  setInterval(look, LOOK_MS);
  addEventListener("pagehide", leave);
}

function storageOf(name: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}
