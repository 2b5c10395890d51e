// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { linkedProduct } from "./linked.ts";

const PRODUCT = { "@type": "Product", sku: "BP-1", name: "Picker", category: "Garden", offers: { price: "39.90", priceCurrency: "EUR" } };
const FOUND = { id: "BP-1", name: "Picker", category: "Garden", quantity: 1, price: { minor: 3990, currency: "EUR" } };

function page(...scripts: string[]): ParentNode {
  const place = document.createElement("div");
  for (const words of scripts) {
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = words;
    place.append(script);
  }
  return place;
}

test.each([
  ["itself", PRODUCT],
  ["a list", [{ "@type": "WebSite" }, PRODUCT]],
  ["a graph", { "@graph": [{ "@type": "BreadcrumbList" }, PRODUCT] }],
  ["of two types", { ...PRODUCT, "@type": ["Thing", "Product"] }],
  ["with several offers", { ...PRODUCT, offers: [PRODUCT.offers, { price: "9" }] }],
])("the product of a page is read: %s", (_, told) => {
  expect(linkedProduct(page(JSON.stringify(told)))).toEqual(FOUND);
});

test("a page that lists many products describes none", () => {
  expect(linkedProduct(page(JSON.stringify([PRODUCT, { ...PRODUCT, sku: "2" }])))).toBeNull();
});

test.each(["", "{", "null", "7", "[[[[[[[[]]]]]]]]", `"${"x".repeat(200_000)}"`, '{"@type":"Product"}', '{"@type":{},"@graph":7}'])(
  "what is no product is none, and harms nobody: %s",
  (words) => expect(linkedProduct(page(words))).toBeNull(),
);
