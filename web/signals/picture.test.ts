import { expect, test } from "vitest";
import type { Fields, Kind } from "./layer.ts";
import { NOTHING_KEPT, Picture } from "./picture.ts";

const PICKER = { item_id: "BP-1", item_name: "Picker", price: 39.9, currency: "EUR" };
const BUCKET = { item_id: "B-2", item_name: "Bucket", price: 5, currency: "EUR" };

function after(...events: [Kind, Fields][]): Picture {
  const picture = new Picture(NOTHING_KEPT);
  for (const [kind, data] of events) picture.hear({ kind, data });
  return picture;
}

test("a product is looked at, and on the next page no more", () => {
  const picture = after(["view", { items: [PICKER] }]);
  expect([picture.stage, picture.product?.name]).toEqual(["product", "Picker"]);

  picture.turn();

  expect([picture.stage, picture.product]).toEqual(["looking", null]);
});

test("a cart fills and empties, and is worth what is in it", () => {
  const picture = after(["add", { items: [PICKER] }], ["add", { items: [PICKER, BUCKET] }], ["remove", { items: [BUCKET] }]);

  expect(picture.cart(null)).toEqual({ items: [{ id: "BP-1", name: "Picker", quantity: 2 }], value: { minor: 7980, currency: "EUR" } });
});

test("a cart that is shown whole replaces what was gathered, with its own value", () => {
  const picture = after(["add", { items: [PICKER] }], ["cart", { items: [BUCKET], value: "5,50", currency: "EUR" }]);

  expect(picture.stage).toBe("cart");
  expect(picture.cart(null)).toEqual({ items: [{ id: "B-2", name: "Bucket", quantity: 1 }], value: { minor: 550, currency: "EUR" } });
});

test("what the shop's own script says of the value goes before", () => {
  const picture = after(["add", { items: [PICKER] }]);

  expect(picture.cart("1000EUR")?.value).toEqual({ minor: 1000, currency: "EUR" });
  expect(picture.cart("0EUR")).toEqual({ items: [], value: null });
  expect(picture.cart("a lot")?.value).toEqual({ minor: 3990, currency: "EUR" });
});

test("of a cart that nobody spoke of nothing is said", () => {
  expect(new Picture(NOTHING_KEPT).cart(null)).toBeNull();
});

test("a checkout goes on to the payment, and ends with an order and an empty cart", () => {
  const picture = after(["add", { items: [PICKER] }], ["checkout", { items: [PICKER] }], ["payment", {}]);
  expect([picture.stage, picture.cart(null)?.items?.length]).toEqual(["payment", 1]);

  picture.hear({ kind: "purchase", data: { transaction_id: "10023", value: 39.9, currency: "EUR" } });

  expect([picture.stage, picture.kept.bought, picture.cart(null)]).toEqual(["bought", "10023", { items: [], value: null }]);
});

test("what a page describes for search engines counts where no event said more", () => {
  const linked = { id: "1", name: "Linked", category: "", quantity: 1, price: null };
  const picture = new Picture(NOTHING_KEPT);
  picture.describe(linked);
  expect([picture.stage, picture.product?.name]).toEqual(["product", "Linked"]);

  const told = after(["view", { items: [PICKER] }]);
  told.describe(linked);

  expect(told.product?.name).toBe("Picker");
});

test("a shop may say itself what page it is and what was bought", () => {
  const picture = new Picture(NOTHING_KEPT);

  picture.told("checkout", "#77");

  expect([picture.stage, picture.kept.bought]).toEqual(["checkout", "77"]);
  picture.told("constructor", null);
  expect(picture.stage).toBe("looking");
});
