import { expect, test } from "vitest";
import { scrolledTo, visibleRows } from "./visible_rows.ts";

test.each([
  [2_000, 600, 0, { first: 0, end: 14 }],
  [2_000, 600, 60_000, { first: 996, end: 1_014 }],
  [2_000, 600, 119_400, { first: 1_986, end: 2_000 }],
  [3, 600, 0, { first: 0, end: 3 }],
  [0, 600, 0, { first: 0, end: 0 }],
  // The list became shorter than where one had scrolled to.
  [10, 600, 60_000, { first: 6, end: 10 }],
])("of %i rows in %i pixels from %i on", (count, height, top, rows) => {
  expect(visibleRows(count, 60, height, top)).toEqual(rows);
});

test.each([
  [0, 300, 0],
  [3, 120, 120],
  [12, 120, 180],
])("row %i seen from %i scrolls to %i", (at, top, to) => {
  expect(scrolledTo(at, 60, 600, top)).toBe(to);
});
