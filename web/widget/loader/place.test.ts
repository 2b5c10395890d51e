// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { placeOf } from "./place.ts";

function script(attributes: Record<string, string>): HTMLScriptElement {
  const element = document.createElement("script");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

test("everything stands beside the script, under the site's key", () => {
  const place = placeOf(script({ src: "https://chat.example/widget/loader.js", "data-site": "shoe-shop", "data-lang": "sv", "data-branch": "Aurakatu" }));

  expect(place).toEqual({
    address: "https://chat.example/widget/shoe-shop",
    origin: "https://chat.example",
    site: "shoe-shop",
    query: new URLSearchParams({ lang: "sv", site: "shoe-shop", branch: "Aurakatu", shop: location.origin }),
  });
});

test("a key with a path in it stays a key", () => {
  const place = placeOf(script({ src: "https://chat.example/widget/loader.js", "data-site": "../hat-shop" }));

  expect(place?.address).toBe("https://chat.example/widget/..%2Fhat-shop");
});

test("without a site there is no widget", () => {
  expect(placeOf(script({ src: "https://chat.example/widget/loader.js" }))).toBeNull();
  expect(placeOf(null)).toBeNull();
});
