// @vitest-environment happy-dom

import { beforeEach, expect, test, vi } from "vitest";
import { note, placeInFlow, recall } from "./memory.ts";

beforeEach(() => localStorage.clear());

test("a note is a bare yes that can be taken away", () => {
  note("local", "floorwalker:shoe-shop:ongoing", true);
  expect(recall("local", "floorwalker:shoe-shop:ongoing")).toBe(true);
  expect(localStorage.getItem("floorwalker:shoe-shop:ongoing")).toBe("1");

  note("local", "floorwalker:shoe-shop:ongoing", false);
  expect(recall("local", "floorwalker:shoe-shop:ongoing")).toBe(false);
});

test("a browser that refuses storage has no notes and no errors", () => {
  vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });

  note("local", "anything", true);

  expect(recall("local", "anything")).toBe(false);
});

test("a place among a hundred is drawn once and kept", () => {
  vi.spyOn(Date, "now").mockReturnValue(1_772_434_800_042);
  expect(placeInFlow()).toBe(42);

  vi.spyOn(Date, "now").mockReturnValue(1_772_434_800_099);

  expect(placeInFlow()).toBe("42");
});

test("without storage there is no place, and no error", () => {
  vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });

  expect(placeInFlow()).toBe("");
});
