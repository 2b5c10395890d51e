import { describe, expect, test } from "vitest";
import { backOff } from "./backoff.ts";

describe("staying away after a failure", () => {
  test("the bound doubles from half a second up to twenty", () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => backOff(failures, () => 1));

    expect(bounds).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
  });

  test("chance spreads clients over the whole time, so that they do not come back together", () => {
    expect(backOff(3, () => 0)).toBe(0);
    expect(backOff(3, () => 0.25)).toBe(500);
  });
});
