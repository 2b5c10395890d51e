import "#ui/layers.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { mount } from "svelte";
import { LineNews } from "./models/news.ts";
import { placeOf } from "./models/place.ts";
import { Shop } from "./models/shop.ts";
import { Visit } from "./models/visit.ts";
import Panel from "./Panel.svelte";
import { language, speak } from "./texts.ts";

const place = placeOf(new URL(location.href));

async function begin(): Promise<void> {
  await speak(place.language, ...navigator.languages);
  document.documentElement.lang = language();
  const visit = new Visit(place, language());
  if (place.identity !== null) (await import("./identity/heed.ts")).default(visit);
  visit.live.on("frame", (said) => said.type === "bye" && !said.again && void import("./away/turned_away.ts").then((away) => away.default(said)));
  mount(Panel, { target: document.body, props: { visit, news: new LineNews(visit.live), shop: new Shop(parent, place.shop) } });
  await firstTabFirst(visit);
}

/** A second new tab waits until the first has its token, and is then the same shopper. */
async function firstTabFirst(visit: Visit): Promise<void> {
  if (visit.token.get() || !navigator.locks) return visit.start();
  // Where foreign frames may store nothing, they may lock nothing either.
  await navigator.locks.request(place.site, () => visit.start()).catch(() => visit.start());
}

// The page around says something else of itself.
addEventListener("hashchange", () => location.reload());
void begin();
