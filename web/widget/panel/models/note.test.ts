// @vitest-environment happy-dom

import { expect, test, vi } from "vitest";
import { Note, storageOf } from "./note.ts";

test("a note is there for the next page", () => {
  new Note(localStorage, "floorwalker:shoe-shop:token").keep("secret");

  expect(new Note(localStorage, "floorwalker:shoe-shop:token").get()).toBe("secret");
});

test("without storage it lasts as long as the page", () => {
  const note = new Note(null, "draft");

  note.keep("Is it in");

  expect(note.get()).toBe("Is it in");
});

test("a browser that refuses storage to frames has none", () => {
  vi.spyOn(window, "sessionStorage", "get").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });

  expect(storageOf("sessionStorage")).toBeNull();
});
