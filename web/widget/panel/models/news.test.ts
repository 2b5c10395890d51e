import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Emitter } from "#wire/emitter.ts";
import type { Live, LiveEvents } from "#wire/live.ts";
import type { Visitor } from "#wire/sides.ts";
import { LineNews } from "./news.ts";

/** A line that only changes its status. */
class Wire extends Emitter<LiveEvents<Visitor>> {
  become(...told: LiveEvents<Visitor>["status"]): void {
    this.emit("status", ...told);
  }
}

let wire: Wire;
let news: LineNews;

beforeEach(() => {
  vi.useFakeTimers();
  wire = new Wire();
  news = new LineNews(wire as unknown as Live<Visitor>);
});

afterEach(() => vi.useRealTimers());

test("a short break is not worth a word", () => {
  wire.become("reconnecting", false);
  vi.advanceTimersByTime(1_900);
  wire.become("live", true);
  vi.advanceTimersByTime(10_000);

  expect(news.news).toBeNull();
});

test("you missed nothing is said only when the sequence was compared, and then leaves by itself", () => {
  wire.become("reconnecting", false);
  vi.advanceTimersByTime(2_000);
  expect(news.news).toBe("connection.reconnecting");

  wire.become("live", false);
  expect(news.news).toBe("connection.reconnecting");
  wire.become("live", true);
  expect([news.news, news.kind]).toEqual(["connection.caught_up", "good"]);
  vi.advanceTimersByTime(5_000);
  expect(news.news).toBeNull();
});

test("a first connection that takes long is told too", () => {
  wire.become("connecting", false);
  vi.advanceTimersByTime(2_000);

  expect(news.news).toBe("connection.reconnecting");
});

test("a line that is stopped for good says so and stays", () => {
  wire.become("stopped", false);
  vi.advanceTimersByTime(60_000);

  expect([news.news, news.kind]).toEqual(["connection.stopped", "late"]);
});
