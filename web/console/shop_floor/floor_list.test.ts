// @vitest-environment happy-dom

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ShopFloor, type Standing } from "../models/shop_floor.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { speak } from "../texts.ts";
import { dotAt, placed } from "./dots.ts";
import FloorList from "./FloorList.svelte";

const HEIGHT = 600;
const CROWD: Standing[] = Array.from({ length: 2_000 }, (_, number) => ({
  id: String(number).padStart(5, "0"),
  stage: "browsing",
  page: `https://shoes.example/${number}`,
  title: `Page ${number}`,
  language: "en",
  came_at: number,
  since: number,
}));

let drawn: Record<string, unknown>;
let wire: FakeWire;
let floor: ShopFloor;

beforeAll(() => speak("en"));

beforeEach(async () => {
  vi.useFakeTimers({ now: 100_000 });
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(HEIGHT);
  wire = new FakeWire();
  wire.answers = { type: "floor", id: 1, standing: CROWD, next: null, all: CROWD.length };
  floor = new ShopFloor(wire.wire);
  drawn = mount(FloorList, { target: document.body, props: { floor } });
  floor.open();
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
});

afterEach(async () => {
  await unmount(drawn);
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Every half second seventy of them are somewhere else. */
async function walk(times: number): Promise<void> {
  if (times === 0) return;
  const moved = CROWD.slice(times * 70, (times + 1) * 70).map((one) => Object.assign({}, one, { stage: "cart" as const, since: 90_000 }));
  wire.hear({ type: "floor_changed", standing: moved, gone: [] });
  await vi.advanceTimersByTimeAsync(500);
  flushSync();
  await walk(times - 1);
}

const rows = () => document.querySelectorAll(".floor-row");

test("of two thousand people only those before the eyes are drawn, and all of them are counted", () => {
  expect(document.querySelector("[role=status]")?.textContent).toContain("2,000 of 2,000");
  expect(rows().length).toBeGreaterThan(0);
  expect(rows().length).toBeLessThanOrEqual(HEIGHT / 60 + 10);
  expect(document.querySelectorAll("*").length).toBeLessThan(250);
  expect(rows()[0]?.getAttribute("aria-setsize")).toBe("2000");
});

test("seventy people a second move, and so few elements are touched that no frame is late for it", async () => {
  const touched: MutationRecord[] = [];
  const watching = new MutationObserver((records) => touched.push(...records));
  watching.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });

  await walk(4);
  watching.disconnect();

  expect(touched.length).toBeGreaterThan(0);
  // A dozen rows with half a dozen words each, drawn anew at most once for each of the four changes.
  expect(touched.length).toBeLessThan(4 * 250);
  expect(rows().length).toBeLessThanOrEqual(HEIGHT / 60 + 10);
}, 30_000);

test("two thousand dots are placed without an element for any, and the one under a finger is found", () => {
  const dots = placed(CROWD, 300, 72, 100_000);

  const [first] = dots;
  expect(dots).toHaveLength(2_000);
  expect(dots.every(({ x, y }) => x >= 0 && x <= 300 && y >= 0 && y <= 72)).toBe(true);
  expect(dotAt(first ? [first] : [], (first?.x ?? 0) + 2, first?.y ?? 0)?.id).toBe("00000");
  expect(dotAt(dots, -50, -50)).toBeUndefined();
});
