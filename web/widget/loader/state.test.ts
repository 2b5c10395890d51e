// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LauncherState } from "#wire/types.ts";
import { askState, watchState } from "./state.ts";

const HERE: LauncherState = {
  state: "available",
  people: [],
  colour: "#1f6a58",
  line: "Ada is here",
  label: "Chat",
  greeting: "Hello.",
  wait_seconds: 13,
  alternatives: ["message"],
  version: 1,
  signals: false, orders: false,
};
let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

afterEach(() => {
  isHidden = false;
  vi.useRealTimers();
});

function turn(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
}

test("the state is asked for at once, and then about once a minute", async () => {
  const ask = vi.fn(async () => HERE);

  watchState(ask, () => undefined);
  await vi.advanceTimersByTimeAsync(180_000);

  expect(ask.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(ask.mock.calls.length).toBeLessThanOrEqual(4);
});

test("nothing is asked while nobody looks", async () => {
  const ask = vi.fn(async () => HERE);
  watchState(ask, () => undefined);

  turn(true);
  await vi.advanceTimersByTimeAsync(3_600_000);

  expect(ask).toHaveBeenCalledTimes(1);
});

test("whoever comes back after half a minute sees the state of now", async () => {
  const ask = vi.fn(async () => HERE);
  watchState(ask, () => undefined);

  turn(true);
  await vi.advanceTimersByTimeAsync(31_000);
  turn(false);

  expect(ask).toHaveBeenCalledTimes(2);
});

test("whoever comes back at once costs nothing", async () => {
  const ask = vi.fn(async () => HERE);
  watchState(ask, () => undefined);

  turn(true);
  await vi.advanceTimersByTimeAsync(20_000);
  turn(false);

  expect(ask).toHaveBeenCalledTimes(1);
});

test("a server that is down is asked again soon, and nothing is thrown into the page", async () => {
  const ask = vi.fn(async () => HERE).mockRejectedValueOnce(new Error("down"));
  const tell = vi.fn();

  watchState(ask, tell);
  await vi.advanceTimersByTimeAsync(12_000);

  expect(tell).toHaveBeenCalledExactlyOnceWith(HERE);
});

test("the request names the language, says of the page nothing else, and sends no cookies", async () => {
  localStorage["floorwalker:place"] = "7";
  const fetched = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(JSON.stringify(HERE)));

  await askState({ address: "https://chat.example/widget/shoe-shop", origin: "https://chat.example", site: "shoe-shop", query: new URLSearchParams("lang=fi&identity=signed") });

  expect(fetched).toHaveBeenCalledWith("https://chat.example/widget/shoe-shop/state?lang=fi&place=7", { credentials: "omit" });
});

test("an answer that comes after a later one is not drawn", async () => {
  const answers: ((state: LauncherState) => void)[] = [];
  const ask = vi.fn(() => new Promise<LauncherState>((answer) => answers.push(answer)));
  const tell = vi.fn();
  const refresh = watchState(ask, tell);

  vi.setSystemTime(Date.now() + 5);
  void refresh();
  answers[1]?.({ ...HERE, line: "Ada on täällä" });
  answers[0]?.(HERE);
  await vi.advanceTimersByTimeAsync(0);

  expect(tell.mock.calls.map(([state]) => state.line)).toEqual(["Ada on täällä"]);
});
