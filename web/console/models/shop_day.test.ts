import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OfferDay } from "#wire/types.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { Notices } from "./notices.ts";
import { dayAfter, ShopDay } from "./shop_day.ts";

const TODAY = "2026-03-02";

/** A server that knows every day, and refuses with a code if told to. */
class DayWire extends FakeWire {
  override ask(frame: { type: string; day?: string | null }): Promise<object> {
    if (this.refuses) return super.ask(frame as never);
    this.asked.push(frame);
    return Promise.resolve({ type: "day", id: 1, shown: { day: frame.day ?? TODAY, today: TODAY } as OfferDay });
  }
}

let wire: DayWire;
let notices: Notices;
let shop: ShopDay;
let leave: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  wire = new DayWire();
  notices = new Notices();
  shop = new ShopDay(wire.wire, notices);
  leave = shop.open();
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => vi.useRealTimers());

const offered = { type: "offer", version: 2, share: 0, cause: "queue" } as const;

describe("the shop's day", () => {
  test("is today, and asked for anew when the offer flips, each minute, and no more once it is left", async () => {
    expect(shop.shown?.day).toBe(TODAY);

    wire.hear(offered);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wire.asked).toHaveLength(3);

    leave();
    wire.hear(offered);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(wire.asked).toHaveLength(3);
  });

  test("that is past stays as it was, whatever happens now", async () => {
    await shop.step(-1);
    wire.hear(offered);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(shop.shown?.day).toBe("2026-03-01");
    expect(wire.asked).toHaveLength(2);
  });

  test("has none after today", async () => {
    await shop.step(1);

    expect(wire.asked).toHaveLength(1);
  });

  test("is today again when today is chosen by its date", async () => {
    await shop.step(-1);
    await shop.show(TODAY);

    expect(shop.isToday).toBe(true);
  });

  test("says that it is on its way, and a refusal leaves what was shown", async () => {
    wire.refuses = "not_a_day";
    const asked = shop.show("9999-99-99");
    expect(shop.isAsking).toBe(true);
    await asked;

    expect([shop.isAsking, shop.isToday, shop.shown?.day]).toEqual([false, true, TODAY]);
    expect(notices.shown.map(({ code }) => code)).toEqual(["not_a_day"]);
  });
});

test("days of a calendar have no clocks", () => {
  expect([dayAfter("2026-03-29", 1), dayAfter("2026-03-01", -1)]).toEqual(["2026-03-30", "2026-02-28"]);
});
