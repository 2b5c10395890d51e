import { expect, test } from "vitest";
import { placeOf } from "./place.ts";

test("the panel's own address tells the shop's key, its origin and the language", () => {
  expect(placeOf(new URL("https://chat.example/widget/shoe-shop/panel#lang=fi&branch=Aurakatu&cart=7990EUR&shop=https%3A%2F%2Fshoes.example&identity=a.b.c&visit=00ff"))).toEqual({
    address: "https://chat.example/widget/shoe-shop",
    site: "shoe-shop",
    shop: "https://shoes.example",
    language: "fi",
    branch: "Aurakatu",
    cart: "7990EUR",
    identity: "a.b.c",
    visit: "00ff",
  });
});

test("without a shop around it, the panel talks to itself only", () => {
  expect(placeOf(new URL("https://chat.example/widget/shoe-shop/panel")).shop).toBe("https://chat.example");
});

test("that nobody is signed in is something else than that the page says nothing", () => {
  const identityIn = (said: string) => placeOf(new URL(`https://chat.example/widget/shoe-shop/panel#lang=fi${said}`)).identity;

  expect([identityIn("&identity="), identityIn("")]).toEqual(["", null]);
});
