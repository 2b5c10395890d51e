import type { ShopPage } from "../between.ts";
import { guarded } from "./guarded.ts";

const EVERY_MS = 1_000;

/** The page as the shopper sees it. */
export function pageNow(): ShopPage {
  return { url: location.href.slice(0, 2_000), title: document.title.slice(0, 300) };
}

/**
 * Notice page changes, also in shops that never load a page anew. Looking once a second touches nothing of the
 * shop's; wrapping its `history` would.
 */
export function watchPage(changed: (page: ShopPage) => void, eachTime: () => void): void {
  let last = pageNow();
  setInterval(
    guarded(() => {
      eachTime();
      const page = pageNow();
      if (page.url + page.title === last.url + last.title) return;
      last = page;
      changed(page);
    }),
    EVERY_MS,
  );
}
