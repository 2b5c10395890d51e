// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPage } from "./page.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a shop that never loads a page anew still has pages", () => {
  const changed = vi.fn();
  watchPage(changed, () => undefined);

  history.pushState({}, "", "#red-shoes");
  document.title = "Red shoes";
  vi.advanceTimersByTime(3_000);

  expect(changed).toHaveBeenCalledExactlyOnceWith({ url: location.href, title: "Red shoes" });
});

test("addresses and titles are cut to what the wire takes", () => {
  const changed = vi.fn();
  watchPage(changed, () => undefined);

  document.title = "x".repeat(500);
  vi.advanceTimersByTime(1_000);

  expect(changed.mock.lastCall?.[0].title).toHaveLength(300);
});
