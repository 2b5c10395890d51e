import { expect, test } from "vitest";
import { slashBefore } from "./slash.ts";

test.each([
  ["/", 1, ""],
  ["/ret", 4, "ret"],
  ["Hello /ret", 10, "ret"],
  ["Hello\n/ret", 10, "ret"],
  ["Hello /ret you", 10, "ret"],
  ["Hello /ret you", 8, "r"],
  ["/kenkä", 6, "kenkä"],
])("a slash that begins a word seeks: %s", (text, caret, sought) => {
  expect(slashBefore(text, caret)).toEqual({ from: caret - sought.length - 1, to: caret, sought });
});

test.each([
  ["", 0],
  ["Hello", 5],
  ["and/or", 6],
  ["1/2", 3],
  ["https://shoes.example", 8],
  ["https://shoes.example/ret", 25],
  ["and / or", 6],
  ["//", 2],
  ["/ret", 0],
])("no other slash does: %s", (text, caret) => {
  expect(slashBefore(text, caret)).toBeNull();
});
