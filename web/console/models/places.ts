import { Watched } from "./watched.ts";

const PLACES = ["desk", "contacts", "people", "opening-hours", "waiting", "templates", "articles", "catalogue", "blocks", "handovers", "shop-link", "shop-floor", "who-is-this", "availability", "feedback", "topics", "assist", "sign-ins"] as const;
export type Place = (typeof PLACES)[number];

const HOME = "/console/";

/** Which page of the console is before the agent, as the address says. */
export class Places extends Watched {
  constructor(private readonly page: Pick<Window, "addEventListener" | "history" | "location">) {
    super();
    page.addEventListener("popstate", () => this.changed());
  }

  get here(): Place {
    const name = this.page.location.pathname.slice(HOME.length);
    return PLACES.find((place) => place === name) ?? "desk";
  }

  /** The conversation to which the address leads, once: a notification brought us here. */
  takeWanted(): string | null {
    const wanted = new URLSearchParams(this.page.location.search).get("conversation");
    if (wanted !== null) this.page.history.replaceState(null, "", HOME);
    return wanted;
  }

  go(place: Place): void {
    if (place === this.here) return;
    this.page.history.pushState(null, "", addressOf(place));
    this.changed();
  }
}

export function addressOf(place: Place): string {
  return place === "desk" ? HOME : HOME + place;
}
