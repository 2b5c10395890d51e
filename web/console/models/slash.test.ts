import { expect, test } from "vitest";
import { soughtBefore } from "./slash.ts";

test.each([
  ["/", 1, ""],
  ["/ret", 4, "ret"],
  ["Hello /ret", 10, "ret"],
  ["Hello\n/ret", 10, "ret"],
  ["Hello /ret you", 10, "ret"],
  ["Hello /ret you", 8, "r"],
  ["/kenkä", 6, "kenkä"],
])("a slash that begins a word seeks: %s", (text, caret, sought) => {
  expect(soughtBefore(text, caret)).toEqual({ sign: "/", from: caret - sought.length - 1, to: caret, sought });
});

test.each([
  ["#", 1, ""],
  ["Look at #ret", 12, "ret"],
  ["#kenkä2", 7, "kenkä2"],
])("a hash that begins a word seeks articles: %s", (text, caret, sought) => {
  expect(soughtBefore(text, caret)).toEqual({ sign: "#", from: caret - sought.length - 1, to: caret, sought });
});

test.each([
  ["#1", 2],
  ["order #10442", 12],
  ["C#", 2],
  ["##", 2],
  ["https://shoes.example/#top", 26],
  ["", 0],
  ["Hello", 5],
  ["and/or", 6],
  ["1/2", 3],
  ["https://shoes.example", 8],
  ["https://shoes.example/ret", 25],
  ["and / or", 6],
  ["//", 2],
  ["/ret", 0],
])("nothing else does: %s", (text, caret) => {
  expect(soughtBefore(text, caret)).toBeNull();
});
