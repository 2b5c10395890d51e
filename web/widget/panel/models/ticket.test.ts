import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Ticket } from "./ticket.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a ticket is renewed five minutes before it expires, once", () => {
  const ask = vi.fn();
  const ticket = new Ticket(ask);
  ticket.use("first", Date.now() + 3_600_000);
  ticket.use("second", Date.now() + 3_600_000);

  vi.advanceTimersByTime(54 * 60_000);
  expect([ticket.words, ask.mock.calls.length]).toEqual(["second", 0]);
  vi.advanceTimersByTime(60_000);

  expect(ask).toHaveBeenCalledOnce();
});
