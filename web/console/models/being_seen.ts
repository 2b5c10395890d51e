/** A page, as far as one can tell whether it is before somebody's eyes. */
export interface SeenPage {
  readonly visibilityState: DocumentVisibilityState;
  addEventListener(type: "visibilitychange", hear: () => void): void;
  removeEventListener(type: "visibilitychange", hear: () => void): void;
}

export type Seen = "visible" | "hidden";

/** Twice as often as the server forgets it. */
const SAY_AGAIN_MS = 30_000;

/** Keep saying that the desk is before somebody's eyes, and say when it is no more; gives what ends that. */
export function keepSaying(page: SeenPage, say: (seen: Seen) => void): () => void {
  const tell = () => say(seenNow(page));
  const sayAgain = () => page.visibilityState === "visible" && say("visible");
  const repeating = setInterval(sayAgain, SAY_AGAIN_MS);
  page.addEventListener("visibilitychange", tell);
  return () => {
    clearInterval(repeating);
    page.removeEventListener("visibilitychange", tell);
  };
}

export function seenNow(page: Pick<SeenPage, "visibilityState">): Seen {
  return page.visibilityState === "visible" ? "visible" : "hidden";
}
