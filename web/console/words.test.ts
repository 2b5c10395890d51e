// @vitest-environment happy-dom

import { beforeAll, expect, test } from "vitest";
import { speak } from "./texts.ts";
import { nearMomentOf } from "./words.ts";

const NOW = new Date(2026, 10, 23, 11, 5).getTime();

beforeAll(() => speak("de"));

test("a moment of today is said by its time alone", () => {
  expect(nearMomentOf(new Date(2026, 10, 23, 16, 27).getTime(), NOW)).toBe("16:27");
});

test("a moment of this year does without the year", () => {
  expect(nearMomentOf(new Date(2026, 10, 22, 16, 27).getTime(), NOW)).toBe("22. Nov., 16:27");
});

test("a moment of another year names it", () => {
  expect(nearMomentOf(new Date(2027, 0, 2, 9, 0).getTime(), NOW)).toBe("2. Jan. 2027, 9:00");
});
