import type { LauncherState } from "#wire/types.ts";
import { guarded, listen } from "./guarded.ts";
import { placeInFlow } from "./memory.ts";
import type { Place } from "./place.ts";

const EVERY_MS = 60_000;
const AFTER_FAILURE_MS = 10_000;
const STALE_MS = 30_000;

/** Ask who is there now. No cookies, and a cached answer of the last seconds will do. */
export async function askState({ address, query }: Place): Promise<LauncherState> {
  const answer = await fetch(`${address}/state?lang=${query.get("lang")}&place=${placeInFlow()}`, { credentials: "omit" });
  if (answer.ok) return answer.json() as Promise<LauncherState>;
  throw answer;
}

/** Ask now and then while somebody looks at the page, and never while nobody does; gives what asks at once. */
export function watchState(ask: () => Promise<LauncherState>, tell: (state: LauncherState) => unknown): () => Promise<void> {
  let askedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function again(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => document.hidden || refresh(), wait * (0.9 + Math.random() / 5));
  }

  const refresh = guarded(async () => {
    const at = (askedAt = Date.now());
    again(AFTER_FAILURE_MS);
    const state = await ask();
    // What was asked before the page said something else of itself may come after it.
    if (at === askedAt) await tell(state);
    again(EVERY_MS);
  });

  listen(document, "visibilitychange", () => {
    if (!document.hidden && Date.now() - askedAt > STALE_MS) void refresh();
  });
  void refresh();
  return refresh;
}
