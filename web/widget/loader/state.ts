import type { LauncherState } from "#wire/types.ts";
import { guarded, listen } from "./guarded.ts";
import { placeInFlow } from "./memory.ts";
import type { Place } from "./place.ts";

const EVERY_MS = 60_000;
const AFTER_FAILURE_MS = 10_000;
const STALE_MS = 30_000;

/** Ask who is there now. No cookies, and a cached answer of the last seconds will do. */
export async function askState({ address, query }: Place): Promise<LauncherState> {
  const answer = await fetch(`${address}/state?${query}&place=${placeInFlow()}`, { credentials: "omit" });
  if (!answer.ok) throw answer;
  return (await answer.json()) as LauncherState;
}

/** Ask now and then while somebody looks at the page, and never while nobody does. */
export function watchState(ask: () => Promise<LauncherState>, tell: (state: LauncherState) => void): void {
  let askedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function again(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => document.hidden || refresh(), wait * (0.9 + Math.random() / 5));
  }

  const refresh = guarded(async () => {
    askedAt = Date.now();
    again(AFTER_FAILURE_MS);
    tell(await ask());
    again(EVERY_MS);
  });

  listen(document, "visibilitychange", () => {
    if (!document.hidden && Date.now() - askedAt > STALE_MS) void refresh();
  });
  void refresh();
}
