import { expect, test } from "vitest";
import { Layer } from "./layer.ts";

const ITEMS = [{ item_id: "BP-1" }];

const gtag: (...given: unknown[]) => unknown = function pushed() {
  return arguments;
};

test.each([
  ["an entry with its goods", { event: "view_item", ecommerce: { items: ITEMS } }],
  ["a gtag call", gtag("event", "view_item", { items: ITEMS })],
  ["goods beside the event", { event: "view_item", items: ITEMS }],
  ["another name", { event: "productDetail", ecommerce: { items: ITEMS } }],
])("%s is an event", (_, entry) => {
  expect(new Layer().read(entry)).toMatchObject({ kind: "view", data: { items: ITEMS } });
});

test("an event takes its goods from the entry before it, until they are cleared", () => {
  const layer = new Layer();
  layer.read({ ecommerce: { items: ITEMS } });

  expect(layer.read({ event: "add_to_cart" })).toEqual({ kind: "add", data: { items: ITEMS } });
  layer.read({ ecommerce: null });
  expect(layer.read({ event: "add_to_cart" })).toEqual({ kind: "add", data: {} });
});

test("Universal Analytics said it by the name of a field", () => {
  const entry = { ecommerce: { currencyCode: "EUR", purchase: { actionField: { id: "10023", revenue: "79.90" }, products: ITEMS } } };

  expect(new Layer().read(entry)).toEqual({ kind: "purchase", data: { currency: "EUR", id: "10023", revenue: "79.90", items: ITEMS } });
  expect(new Layer().read({ event: "purchase", ...entry })).toMatchObject({ kind: "purchase", data: { id: "10023" } });
});

test.each([null, 7, "purchase", [], { event: "scroll" }, { event: 7 }, { event: "constructor" }, { event: "__proto__" }, gtag("config", "G-1"), gtag("event")])(
  "what is no event of a purchase is passed over: %o",
  (entry) => expect(new Layer().read(entry)).toBeNull(),
);
