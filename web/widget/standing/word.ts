import { pageNow } from "../loader/page.ts";
import type { Visit } from "./visit.ts";

/** What the page tells of whoever looks at it: what it has said of itself, and its address. */
export function wordOf(said: URLSearchParams, { id, isReturning, hasAgreed }: Visit) {
  return {
    visit: id,
    page: pageNow(),
    language: languageOf(said.get("lang") ?? ""),
    stage: (said.get("stage") ?? "").slice(0, 40),
    cart: (said.get("cart") ?? "").slice(0, 40),
    is_returning: isReturning,
    has_agreed: hasAgreed,
  };
}

/** A tag as browsers write it; what is none would be refused with all the rest. */
function languageOf(tag: string): string {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && tag.length <= 16 ? tag : "en";
}
