import { describe, expect, it } from "vitest";
import { linkOf, pictureOf } from "./addresses.ts";
import { priceOf } from "./price.ts";

describe("a price", () => {
  it("is written as its readers write it, in the currency's own minor units", () => {
    expect(priceOf({ minor: 2490, currency: "EUR" }, "en")).toBe("€24.90");
    expect(priceOf({ minor: 2490, currency: "EUR" }, "fi")).toBe("24,90\u00a0€");
    expect(priceOf({ minor: 1200, currency: "JPY" }, "en")).toBe("¥1,200");
  });

  it("in a currency that nobody knows is figures and its name", () => {
    expect(priceOf({ minor: 5, currency: "<b>" }, "en")).toBe("5 <b>");
  });
});

describe("a card's addresses", () => {
  it("lead to the web or nowhere", () => {
    expect(linkOf("https://shoes.example/boots")).toBe("https://shoes.example/boots");
    for (const url of ["javascript:alert(1)", " https://x", "data:text/html,x", "//evil.example", "", undefined])
      expect(linkOf(url)).toBeUndefined();
  });

  it("bring pictures from our own server only", () => {
    expect(pictureOf("/goods/shoes/41%2Fa")).toBe("/goods/shoes/41%2Fa");
    for (const url of ["https://evil.example/x.png", "//evil.example/goods/a/b", "/goods/a/b/c", "/files/x", ""])
      expect(pictureOf(url)).toBeUndefined();
  });
});
