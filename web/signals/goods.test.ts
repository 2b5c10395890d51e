import { expect, test } from "vitest";
import { goodsIn, orderNumber, price, text } from "./goods.ts";

test.each([
  [79.9, "EUR", 7990],
  ["79.90", "EUR", 7990],
  ["79,90", "eur", 7990],
  ["1.079,90", "EUR", 107990],
  ["1,079.90", "USD", 107990],
  ["1 079,90", "SEK", 107990],
  [500, "JPY", 500],
  [0, "EUR", 0],
])("%o %s is %i minor units", (value, currency, minor) => {
  expect(price(value, currency)).toEqual({ minor, currency: currency.toUpperCase() });
});

test.each([
  ["1,079", "EUR"],
  ["79.90 €", "EUR"],
  ["-1", "EUR"],
  [-1, "EUR"],
  [Number.NaN, "EUR"],
  [Number.POSITIVE_INFINITY, "EUR"],
  [1e15, "EUR"],
  ["", "EUR"],
  [79.9, ""],
  [79.9, "€"],
  [79.9, { toString: (): string => "EUR" }],
  [{ valueOf: (): number => 1 }, "EUR"],
  [null, "EUR"],
])("%o %o is no amount", (value, currency) => {
  expect(price(value, currency)).toBeNull();
});

test("a product has the same fields by whatever name", () => {
  const names = [
    { item_id: "BP-1", item_name: "Picker", item_category: "Garden", quantity: "2", price: "39,90" },
    { id: "BP-1", name: "Picker", category: "Garden", qty: 2, price: 39.9 },
    { sku: "BP-1", name: "Picker", category: "Garden", quantity: 2, price: "39.90", currency: "EUR" },
  ];

  for (const item of names) {
    expect(goodsIn({ currency: "EUR", items: [item] })).toEqual([
      { id: "BP-1", name: "Picker", category: "Garden", quantity: 2, price: { minor: 3990, currency: "EUR" } },
    ]);
  }
});

test("what is hostile is cut, counted once or left out", () => {
  const items = [null, 7, "x", {}, { id: {}, name: [] }, { id: "x".repeat(999), name: "n".repeat(99_999), quantity: 1e99 }, { id: 7, quantity: -3 }];

  const [long, bare, ...more] = goodsIn({ items });

  expect([long?.id.length, long?.name.length, long?.quantity]).toEqual([80, 200, 1]);
  expect([bare?.id, bare?.quantity, bare?.price]).toEqual(["7", 1, null]);
  expect(more).toEqual([]);
  expect(goodsIn({ items: Array.from({ length: 5_000 }, () => ({ id: "1" })) })).toHaveLength(20);
  expect(goodsIn({ items: "many" })).toEqual([]);
});

test("a text is one short line that every server can read", () => {
  expect(text("  a\n\t b  ", 10)).toBe("a b");
  expect(text(`${"x".repeat(9)}😀`, 10)).toBe("x".repeat(9));
  expect(text("\uDE00a\uD83D", 10)).toBe("a");
  expect([null, undefined, {}, [], true, Symbol("x")].map((value) => text(value, 10))).toEqual(["", "", "", "", "", ""]);
});

test("an order goes by the number that people call it by", () => {
  expect(orderNumber({ transaction_id: "#10023" })).toBe("10023");
  expect(orderNumber({ id: 10_023 })).toBe("10023");
  expect(orderNumber({})).toBeNull();
});
