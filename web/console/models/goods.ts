import type { Money } from "#wire/types.ts";

/** How many stand in a branch, as the shop said then; without a branch, how many can be sent. */
export interface BranchStock {
  readonly branch: string | null;
  readonly quantity: number;
  readonly as_of: number;
}

export type Availability = "in_stock" | "out_of_stock" | "preorder" | "backorder" | "unknown";

/** One of the shop's goods as an agent sees it. */
export interface GoodsRow {
  readonly product: string;
  readonly name: string;
  readonly price: Money | null;
  readonly was: Money | null;
  readonly availability: Availability;
  readonly delivery: string;
  readonly url: string;
  readonly has_picture: boolean;
  readonly group: string;
  readonly as_of: number;
  readonly stock: readonly BranchStock[];
}

/** What fits what is sought; where nothing is sought, what the customer looks at. Pictures by product. */
export interface FoundGoods {
  readonly goods: readonly GoodsRow[];
  readonly looked_at: string | null;
  readonly pictures: Readonly<Record<string, string>>;
}

export const NOTHING_FOUND: FoundGoods = { goods: [], looked_at: null, pictures: {} };

/** Where the search for goods stands in the draft, and what is sought. */
export interface Sought {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** What is sought before the caret: words behind two slashes that begin a word. `https://` seeks nothing. */
export function soughtBefore(text: string, caret: number): Sought | null {
  const found = /(?:^|\s)(\/\/[^\n]*)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? "";
  return { from: caret - typed.length, to: caret, words: typed.slice(2).trim() };
}
