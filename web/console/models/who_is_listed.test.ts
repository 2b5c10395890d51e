import { describe, expect, test } from "vitest";
import type { Standing } from "#wire/types.ts";
import { counted, EVERYBODY, languagesOf, listed, type Filter } from "./who_is_listed.ts";

const MIA: Standing = { id: "mia", stage: "cart", page: "https://shoes.example/cart", title: "Your cart", language: "fi", came_at: 1_000, since: 3_000, cart: { minor: 7_990, currency: "EUR" }, name: "Mia", number: 7 };
const MAX: Standing = { id: "max", stage: "product", page: "https://shoes.example/product/boots", title: "Boots", language: "de-AT", came_at: 2_000, since: 2_000 };
const EVE: Standing = { id: "eve", stage: "product", page: "https://shoes.example/product/socks", title: "Socks", language: "sv", came_at: 4_000, since: 4_000, cart: { minor: 20_000, currency: "SEK" } };

const seen = (change: Partial<Filter>) => listed([MIA, MAX, EVE], { ...EVERYBODY, ...change }).map(({ id }) => id);

describe("whom the list shows", () => {
  test("is everybody, who stands longest before all others", () => {
    expect(seen({})).toEqual(["max", "mia", "eve"]);
  });

  test.each<[Partial<Filter>, string[]]>([
    [{ stage: "product" }, ["max", "eve"]],
    [{ hasCart: true }, ["mia", "eve"]],
    [{ language: "de" }, ["max"]],
    [{ words: " BOO" }, ["max"]],
    [{ words: "mia" }, ["mia"]],
    [{ words: "7" }, ["mia"]],
    [{ words: "/product/" }, ["max", "eve"]],
    [{ stage: "product", hasCart: true, words: "sock" }, ["eve"]],
    [{ stage: "thanks" }, []],
    [{ order: "newest" }, ["eve", "max", "mia"]],
    [{ order: "cart" }, ["eve", "mia", "max"]],
  ])("is by %j these", (change, ids) => {
    expect(seen(change)).toEqual(ids);
  });

  test("keeps an order among equals, whoever came into the picture first", () => {
    const twins = [{ ...EVE, id: "b" }, { ...EVE, id: "a" }];

    expect(listed(twins, EVERYBODY).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

test("stages are counted and languages named once", () => {
  expect(counted([MIA, MAX, EVE])).toEqual({ entrance: 0, browsing: 0, product: 2, cart: 1, checkout: 0, thanks: 0 });
  expect(languagesOf([MIA, MAX, EVE, { ...MAX, language: "DE" }])).toEqual(["de", "fi", "sv"]);
});
