// @vitest-environment happy-dom

import { expect, test, vi } from "vitest";
import { dayOf, sizeOf, timeOf } from "./stamps.ts";

const NOW = new Date(2026, 10, 22, 9, 30).getTime();
const at = (day: number, hour = 23) => new Date(2026, 10, day, hour, 5).getTime();

test.each([
  [at(22, 0), "en", "today"],
  [at(21), "en", "yesterday"],
  [at(21), "sv", "i går"],
  [at(22, 1), "fi", "tänään"],
  [at(16), "en", "Monday, November 16"],
])("a day is named as people name it", (instant, language, words) => {
  expect(dayOf(instant, NOW, language)).toBe(words);
});

test("times and sizes are written the reader's way", () => {
  expect(timeOf(at(22, 14), "fi")).toBe("14.05");
  expect(sizeOf(1_250_000, "sv")).toBe("1,3 MB");
  expect(sizeOf(11, "en")).toBe("0.1 kB");
});

test("times follow the reader's own form of the language", () => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fi-FI", "en-GB"]);

  expect(timeOf(at(22, 14), "en")).toBe("14:05");
});
