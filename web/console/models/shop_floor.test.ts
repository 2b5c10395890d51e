import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeWire } from "../testing/fake_wire.ts";
import { welcome } from "../testing/cast.ts";
import { ShopFloor, type Standing } from "./shop_floor.ts";

const PART = 250;

export function somebody(number: number, change: Partial<Standing> = {}): Standing {
  const id = String(number).padStart(5, "0");
  return { id, stage: "browsing", page: `https://shoes.example/${number}`, title: `Page ${number}`, language: "en", came_at: number, since: number, ...change };
}

/** A server on whose floor stand as many as it is told, which gives them out in parts. */
class FloorWire extends FakeWire {
  there: Standing[] = [];

  override ask(frame: { type: string; after?: string | number; stay?: string }): Promise<object> {
    if (this.refuses) return super.ask(frame as never);
    this.asked.push(frame);
    if (frame.type === "ask_greeting") return Promise.resolve({ type: "greeting", id: 1, stay: frame.stay, why_not: [], has_agreed: true, trail: [] });
    const left = this.there.filter(({ id }) => id > String(frame.after ?? ""));
    const standing = left.slice(0, PART);
    return Promise.resolve({ type: "floor", id: 1, standing, next: left.length > PART ? standing.at(-1)?.id : null, all: this.there.length });
  }
}

let wire: FloorWire;
let floor: ShopFloor;
let leave: () => void;

async function open(count: number): Promise<void> {
  wire.there = Array.from({ length: count }, (_, number) => somebody(number));
  leave = floor.open();
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  wire = new FloorWire();
  floor = new ShopFloor(wire.wire);
});
afterEach(() => vi.useRealTimers());

test("two thousand come in parts, each once and all of them", async () => {
  await open(2_000);

  expect(floor.list).toHaveLength(2_000);
  expect(wire.asked.filter(({ type }) => type === "watch_floor")).toHaveLength(8);
});

test("a hundred changes in a moment are drawn once", async () => {
  await open(2_000);
  const drawn = vi.fn();
  floor.watch(drawn);

  for (let number = 0; number < 100; number += 1) {
    wire.hear({ type: "floor_changed", standing: [somebody(number, { stage: "cart" })], gone: [] });
  }
  await vi.advanceTimersByTimeAsync(1_000);

  expect(drawn).toHaveBeenCalledTimes(1);
  expect(floor.list.filter(({ stage }) => stage === "cart")).toHaveLength(100);
});

test("who is gone is gone, and whom one looked at is said to be", async () => {
  await open(3);
  floor.choose("00001");

  wire.hear({ type: "floor_changed", standing: [], gone: ["00001"] });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(floor.list.map(({ id }) => id)).toEqual(["00000", "00002"]);
  expect([floor.chosen, floor.isChosenGone]).toEqual([undefined, true]);
});

test("after a break the whole picture is asked for anew, and who left meanwhile is not in it", async () => {
  await open(3);
  wire.there = [somebody(2), somebody(7)];

  wire.hear(welcome());
  await vi.advanceTimersByTimeAsync(10_000);

  expect(floor.list.map(({ id }) => id)).toEqual(["00002", "00007"]);
});

test("where each poll brings a welcome the whole picture comes every ten seconds and no oftener", async () => {
  await open(3);

  const polling = setInterval(() => wire.hear(welcome()), 1_000);
  await vi.advanceTimersByTimeAsync(30_000);
  clearInterval(polling);

  expect(wire.asked.filter(({ type }) => type === "watch_floor").length).toBeLessThanOrEqual(4);
});

test("a page opened before the line is there asks again as soon as it is", async () => {
  wire.refuses = "not_connected";
  await open(3);
  wire.refuses = null;

  wire.hear(welcome());
  await vi.advanceTimersByTimeAsync(0);

  expect(floor.list).toHaveLength(3);
});

test("whether somebody may be greeted is asked when they are chosen and when they have moved", async () => {
  await open(3);
  floor.choose("00001");
  await vi.advanceTimersByTimeAsync(0);
  expect(floor.greeting?.stay).toBe("00001");

  wire.hear({ type: "floor_changed", standing: [somebody(1, { stage: "checkout" })], gone: [] });
  await vi.advanceTimersByTimeAsync(0);

  expect(wire.asked.filter(({ type }) => type === "ask_greeting")).toHaveLength(2);
});

test("whoever looks no more says so", async () => {
  await open(1);

  leave();

  expect(wire.asked.at(-1)).toEqual({ type: "leave_floor" });
});

test("one goes up and down in what is listed, and no further than its ends", async () => {
  await open(3);
  const seen = [1, 1, 1, 1, -1].map((by) => {
    floor.step(by);
    return floor.chosen?.id;
  });

  expect(seen).toEqual(["00000", "00001", "00002", "00002", "00001"]);
});
