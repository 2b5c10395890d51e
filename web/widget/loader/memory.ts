/** Bare yes-or-no notes in the shop page's storage: no token, no identity, and never a cookie. */

type Until = "local" | "session";

/** Whether a note was left; a browser that refuses storage has none. */
export function recall(until: Until, name: string): boolean {
  try {
    return name in window[`${until}Storage`];
  } catch {
    return false;
  }
}

/** Leave a note, or take it away. */
export function note(until: Until, name: string, keep: boolean): void {
  try {
    const storage = window[`${until}Storage`];
    if (keep) storage[name] = 1;
    else delete storage[name];
  } catch {
    // Without storage the next page starts afresh, which is all that is lost.
  }
}

/**
 * Which of a hundred visitors this is, by lot: where only some can be offered a chat, it is always the same ones. One
 * in a hundred people has the same, so it says who nobody is.
 */
export function placeInFlow(): string | number {
  try {
    // Any number does that falls alike on all hundred: the millisecond of the first visit.
    return (localStorage["floorwalker:place"] ||= Date.now() % 100);
  } catch {
    return "";
  }
}
