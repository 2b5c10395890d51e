import { expect, test } from "vitest";
import { withoutShop } from "./page_title.ts";

const SHOP = "Kelo & Kanerva (Oy)";

test.each([
  ["Rain jacket · Kelo & Kanerva (Oy)", "Rain jacket"],
  ["Rain jacket | Kelo & Kanerva (Oy)", "Rain jacket"],
  ["Kelo & Kanerva (Oy): things for out there", "things for out there"],
  ["Kelo & Kanerva (Oy) – Cart", "Cart"],
])("the shop's name is left out of %s", (title, bare) => {
  expect(withoutShop(title, SHOP)).toBe(bare);
});

test.each(["Kelo & Kanerva (Oy)", "About Kelo & Kanerva (Oy)", "Kelo & Kanerva (Oy)-mittens", ""])(
  "%s stays as it is",
  (title) => {
    expect(withoutShop(title, SHOP)).toBe(title);
  },
);

test("a shop that is not known yet takes nothing away", () => {
  expect(withoutShop("Cart | Shop", "")).toBe("Cart | Shop");
});
