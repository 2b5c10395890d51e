/** Brought to the shop's page by the loader, where the shop has switched signals on. Reads only once the shopper agreed. */
import type { Seen } from "#wire/types.ts";
import type { Frame } from "../widget/loader/frame.ts";
import { guarded, listen } from "../widget/loader/guarded.ts";
import { note, recall } from "../widget/loader/memory.ts";
import type { Place } from "../widget/loader/place.ts";
import { Consent } from "./consent.ts";
import { Layer } from "./layer.ts";
import { linkedProduct } from "./linked.ts";
import { Picture } from "./picture.ts";
import { Trail } from "./trail.ts";

const EVERY_MS = 1_000;
const MOST_ENTRIES = 300;

export function open(place: Place, frame: Frame, label: string): void {
  const told = `floorwalker:${place.site}:met`;
  const consent = new Consent();
  const heard = new WeakSet<object>();
  const read = new WeakSet<object>();
  const trail = new Trail(`floorwalker:${place.site}:seen`, storage());
  let layer = new Layer();
  let picture: Picture | null = null;
  let address = "";
  let last = "";

  const own = (name: string) => place.query.get(name);

  const look = guarded(() => {
    const entries = entriesOf(own("layer") ?? "dataLayer");
    for (const entry of fresh(entries, heard)) attempt(() => consent.hear(entry));
    if (!consent.isGiven(own("consent"))) {
      leave();
      return;
    }
    picture ??= new Picture(trail.take());
    if (location.href !== address && address) picture.turn();
    trail.visit(location, document.title, Date.now());
    for (const entry of fresh(entries, read)) attempt(() => hear(entry));
    if (location.href !== address) attempt(() => picture?.describe(linkedProduct(document)));
    address = location.href;
    picture.told(own("page"), own("bought"));
    trail.keep(picture.kept);
    tell();
  });

  function hear(entry: unknown): void {
    const event = layer.read(entry);
    if (event) picture?.hear(event);
  }

  /** Without leave nothing is read, and what was kept with it is gone, here and at the shop. */
  function leave(): void {
    if (!picture) return;
    picture = null;
    layer = new Layer();
    address = last = "";
    trail.forget();
    note("local", told, false);
    frame.tell({ type: "seen", seen: null });
  }

  function tell(again = false): void {
    if (!picture) return;
    const { stage, product, kept } = picture;
    const pages = trail.pages(Date.now());
    const seen: Seen = { stage, product, cart: picture.cart(own("cart")), bought: kept.bought, pages };
    const now = JSON.stringify({ ...seen, pages: pages.map(({ url, title }) => [url, title]) });
    if (now === last && !again) return;
    last = now;
    // Who chatted before and bought now: the panel comes unseen, to say so.
    if (kept.bought && recall("local", told)) frame.make(label);
    if (frame.tell({ type: "seen", seen }) !== false) note("local", told, true);
  }

  listen<MessageEvent<{ type?: string } | null>>(window, "message", ({ origin, data }) => {
    if (origin !== place.origin || data?.type !== "ready" || !picture) return;
    tell(true);
  });
  // An event pushed right before the shopper goes on would be missed by looking once a second.
  listen(window, "pagehide", look);
  setInterval(look, EVERY_MS);
  void look();
}

/** The latest entries of the data layer, if there is one. */
function entriesOf(name: string): unknown[] {
  const layer = (window as unknown as Record<string, unknown>)[name];
  return Array.isArray(layer) ? layer.slice(-MOST_ENTRIES) : [];
}

/** What was not there the last time; the layer may lose its oldest, so places say nothing. */
function fresh(entries: unknown[], known: WeakSet<object>): object[] {
  const found = entries.filter((entry): entry is object => typeof entry === "object" && entry !== null && !known.has(entry));
  for (const entry of found) known.add(entry);
  return found;
}

/** One entry that nobody can read costs only itself. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    // A page may put anything there, also what throws when looked at.
  }
}

function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
