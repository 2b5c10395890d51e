// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Place } from "../widget/loader/place.ts";
import { open as start } from "./main.ts";

const GRANTED = ["consent", "update", { analytics_storage: "granted" }];
const VIEW = { event: "view_item", ecommerce: { items: [{ item_id: "BP-1", item_name: "Picker" }] } };
const shop = window as unknown as { dataLayer?: unknown };

let tell = vi.fn<(message: { type: string; seen: Record<string, unknown> | null }) => void>();
let make = vi.fn<(title: string) => void>();
let place: Place;

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  localStorage.clear();
  tell = vi.fn<typeof tell>();
  make = vi.fn<typeof make>();
  place = { address: "https://chat.example/widget/s", origin: "https://chat.example", site: "s", query: new URLSearchParams() };
});

afterEach(() => {
  vi.useRealTimers();
  delete shop.dataLayer;
});

async function open(...layer: unknown[]): Promise<unknown[]> {
  shop.dataLayer = layer;
  start(place, { tell, make } as never, "Chat");
  await vi.advanceTimersByTimeAsync(1);
  return layer;
}

const last = () => tell.mock.calls.at(-1)?.[0].seen;
const goOn = () => vi.advanceTimersByTimeAsync(1_000);

test("before the shopper agreed nothing is read, kept or told", async () => {
  const getter = vi.fn<() => unknown>(() => ({ items: [] }));
  const trap = { event: "view_item", get ecommerce() { return getter(); } };

  await open(trap, VIEW);

  expect([tell, getter].map((one) => one.mock.calls.length)).toEqual([0, 0]);
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
});

test("once they agree, what stands on the page is read", async () => {
  const layer = await open(VIEW);

  layer.push(GRANTED);
  await goOn();

  expect(last()).toMatchObject({ stage: "product", product: { id: "BP-1", name: "Picker" } });
  expect(sessionStorage.getItem("floorwalker:s:seen")).toContain("pages");
});

test("whoever takes their leave back leaves nothing behind", async () => {
  const layer = await open(GRANTED, VIEW);

  layer.push(["consent", "update", { analytics_storage: "denied" }]);
  await goOn();

  expect(last()).toBeNull();
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
});

test("what has not changed is not told again", async () => {
  await open(GRANTED, VIEW);
  await goOn();
  await goOn();

  expect(tell).toHaveBeenCalledTimes(1);
});

test("the cart outlives the page, and its address loses what stands behind a question mark", async () => {
  await open(GRANTED, { event: "add_to_cart", ecommerce: { items: [{ item_id: "BP-1" }] } });
  vi.clearAllTimers();

  await open(GRANTED);

  expect(last()).toMatchObject({ cart: { items: [{ id: "BP-1" }] } });
  expect(JSON.stringify(last())).not.toContain("?");
});

test("who chatted here before and bought now has the panel come unseen to say so", async () => {
  await open(GRANTED);
  expect(make).not.toHaveBeenCalled();

  (shop.dataLayer as unknown[]).push({ event: "purchase", ecommerce: { transaction_id: "10023" } });
  await goOn();

  expect(make).toHaveBeenCalledWith("Chat");
  expect(last()).toMatchObject({ stage: "bought", bought: "10023" });
});

test("a newcomer's purchase brings no panel", async () => {
  tell.mockReturnValue(false as never);

  await open(GRANTED, { event: "purchase", ecommerce: { transaction_id: "10023" } });

  expect(make).not.toHaveBeenCalled();
});

test("whatever a page puts into its data layer, nothing is thrown into it", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const thrower = new Proxy({}, { get: () => { throw new Error("mine"); }, has: () => { throw new Error("mine"); } });
  const ring: Record<string, unknown> = { event: "view_item" };
  ring["ecommerce"] = ring;

  await open(thrower, ring, null, GRANTED, 7, [], Object.create(null), { event: "purchase", ecommerce: { transaction_id: {} } }, VIEW);

  expect(last()).toMatchObject({ product: { id: "BP-1" } });
  expect(warn).not.toHaveBeenCalled();
  shop.dataLayer = "not a list";
  await goOn();
  expect(warn).not.toHaveBeenCalled();
});

test("what the page's own scripts put into storage is nothing", async () => {
  sessionStorage.setItem("floorwalker:s:seen", '{"kept":{"goods":7},"pages":[{"url":{},"title":null,"at":"x"}]}');

  await open(GRANTED, VIEW);

  expect(last()).toMatchObject({ stage: "product" });
});
