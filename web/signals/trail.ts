/** What outlives a page: the way through the shop and the cart, in this tab's storage, and gone with the tab. */
import type { SeenPage } from "#wire/types.ts";
import { goodAgain, priceAgain, text } from "./goods.ts";
import { type Kept, NOTHING_KEPT } from "./picture.ts";

const MOST_PAGES = 20;
const LONGEST_ADDRESS = 300;
const LONGEST_TITLE = 120;
const LONGEST_NUMBER = 80;
const MOST_GOODS = 20;

interface Visited {
  url: string;
  title: string;
  at: number;
}
interface Noted {
  kept: Kept;
  pages: Visited[];
}

export class Trail {
  #pages: Visited[] = [];

  constructor(
    private readonly name: string,
    private readonly storage: Storage | null,
  ) {}

  /** Take up what the page before left; what the page's own scripts may have put there instead is nothing. */
  take(): Kept {
    try {
      const { kept, pages } = JSON.parse(this.storage?.getItem(this.name) ?? "null") as Noted;
      this.#pages = pages.slice(-MOST_PAGES).map(({ url, title, at }) => ({ url: text(url, LONGEST_ADDRESS), title: text(title, LONGEST_TITLE), at: Number(at) || 0 }));
      return { goods: kept.goods.slice(0, MOST_GOODS).map(goodAgain), value: priceAgain(kept.value), bought: text(kept.bought, LONGEST_NUMBER) || null };
    } catch {
      return NOTHING_KEPT;
    }
  }

  /** The shopper is on this page now. What stands behind a question mark may be anybody's name: it is left out. */
  visit({ origin, pathname }: Location, title: string, now: number): void {
    const url = text(origin + pathname, LONGEST_ADDRESS);
    const last = this.#pages.at(-1);
    if (last?.url === url) last.title = text(title, LONGEST_TITLE);
    else this.#pages = [...this.#pages, { url, title: text(title, LONGEST_TITLE), at: now }].slice(-MOST_PAGES);
  }

  pages(now: number): SeenPage[] {
    return this.#pages.map(({ url, title, at }) => ({ url, title, seconds_ago: Math.min(Math.max(0, Math.round((now - at) / 1000)), 10 ** 7) }));
  }

  keep(kept: Kept): void {
    try {
      this.storage?.setItem(this.name, JSON.stringify({ kept, pages: this.#pages }));
    } catch {
      // Full, or refused: the next page begins anew, which is all that is lost.
    }
  }

  forget(): void {
    this.#pages = [];
    try {
      this.storage?.removeItem(this.name);
    } catch {
      // Refused: then nothing was kept either.
    }
  }
}
