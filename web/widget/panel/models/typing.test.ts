import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OwnTyping, TheirTyping } from "./typing.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("writing is told at once, now and then, and when it stops", () => {
  const tell = vi.fn();
  const typing = new OwnTyping(tell);

  for (let press = 0; press < 40; press++) {
    typing.press();
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(4_000);

  expect(tell.mock.calls.flat()).toEqual([true, true, false]);
});

test("who never wrote does not stop", () => {
  const tell = vi.fn();

  new OwnTyping(tell).stop();

  expect(tell).not.toHaveBeenCalled();
});

test("their writing is believed for six seconds", () => {
  const changed = vi.fn();
  const typing = new TheirTyping(changed);

  typing.hear(true);
  vi.advanceTimersByTime(5_000);
  typing.hear(true);
  vi.advanceTimersByTime(5_999);
  expect(typing.isTyping).toBe(true);
  vi.advanceTimersByTime(1);

  expect(typing.isTyping).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});
