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
    if (keep) storage.setItem(name, "1");
    else storage.removeItem(name);
  } catch {
    // Without storage the next page starts afresh, which is all that is lost.
  }
}
