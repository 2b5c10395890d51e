import { beforeEach, describe, expect, test, vi } from "vitest";
import { Heartbeat } from "./heartbeat.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

function heartbeat() {
  const [ping, lost] = [vi.fn(), vi.fn()];
  const mine = new Heartbeat(ping, lost);
  mine.start();
  return { mine, ping, lost };
}

describe("a heartbeat", () => {
  test("pings every twenty seconds", () => {
    const { mine, ping, lost } = heartbeat();
    ping.mockImplementation(() => mine.heard());

    vi.advanceTimersByTime(60_000);

    expect(ping).toHaveBeenCalledTimes(3);
    expect(lost).not.toHaveBeenCalled();
  });

  test("gives up when nothing is heard for thirty seconds", () => {
    const { lost } = heartbeat();

    vi.advanceTimersByTime(29_999);
    expect(lost).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);

    expect(lost).toHaveBeenCalledOnce();
  });

  test("after waking up it asks at once and has little patience", () => {
    const { mine, ping, lost } = heartbeat();

    mine.check();
    expect(ping).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(4_000);

    expect(lost).toHaveBeenCalledOnce();
  });

  test("is silent once stopped", () => {
    const { mine, ping, lost } = heartbeat();

    mine.check();
    mine.stop();
    mine.check();
    vi.advanceTimersByTime(60_000);

    expect(ping).toHaveBeenCalledOnce();
    expect(lost).not.toHaveBeenCalled();
  });
});
