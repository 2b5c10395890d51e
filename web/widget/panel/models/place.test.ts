import { expect, test } from "vitest";
import { placeOf } from "./place.ts";

test("the panel's own address tells the shop's key, its origin and the language", () => {
  expect(placeOf(new URL("https://chat.example/widget/shoe-shop/panel?lang=fi&branch=Aurakatu&cart=7990EUR#https://shoes.example"))).toEqual({
    address: "https://chat.example/widget/shoe-shop",
    site: "shoe-shop",
    shop: "https://shoes.example",
    language: "fi",
    branch: "Aurakatu",
    cart: "7990EUR",
  });
});

test("without a shop around it, the panel talks to itself only", () => {
  expect(placeOf(new URL("https://chat.example/widget/shoe-shop/panel")).shop).toBe("https://chat.example");
});
