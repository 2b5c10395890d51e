import type { Seen } from "#wire/types.ts";

/** What the shop's page and the panel tell each other; both ends check origin and source of every message. */

export interface ShopPage {
  url: string;
  title: string;
}

export type ToPanel =
  | { type: "page"; page: ShopPage }
  /** What the page says of who is on it, where they agreed to that; null once they do so no more. */
  | { type: "seen"; seen: Seen | null }
  /** The panel stands before the shopper's eyes, or not; `full` when it covers the page, `grab` when they asked for it. */
  | { type: "shown"; shown: boolean; full: boolean; grab: boolean };

export type ToLoader =
  | { type: "ready" }
  | { type: "close" }
  | { type: "unread"; count: number }
  /** There is a conversation that goes on, so the next page brings the panel along. */
  | { type: "ongoing"; ongoing: boolean };
