import { expect, test, vi } from "vitest";
import { keepSaying } from "./being_seen.ts";

test("a desk says that it is seen twice a minute, when it is hidden, and nothing while it is", () => {
  vi.useFakeTimers();
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as DocumentVisibilityState });
  const said: string[] = [];

  const stop = keepSaying(page, (seen) => said.push(seen));
  vi.advanceTimersByTime(61_000);
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  vi.advanceTimersByTime(61_000);
  stop();
  page.dispatchEvent(new Event("visibilitychange"));

  expect(said).toEqual(["visible", "visible", "hidden"]);
  vi.useRealTimers();
});
