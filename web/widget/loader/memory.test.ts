import { beforeEach, expect, test, vi } from "vitest";
import { note, recall } from "./memory.ts";

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
