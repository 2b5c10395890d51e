import { describe, expect, test } from "vitest";
import { MemoryShelf } from "#wire/testing/shelf.ts";
import { Columns, columnsIn } from "./columns.ts";

function columns(room: number, ...shown: string[]): Columns {
  const all = new Columns();
  all.fit(room);
  for (const conversation of shown) all.show(conversation);
  return all;
}

describe("the columns", () => {
  test("show conversations side by side while there is room", () => {
    const all = columns(2, "mia", "max");

    expect(all.shown).toEqual(["mia", "max"]);
    expect(all.current).toBe("max");
  });

  test("give the place of the longest unused to the next", () => {
    const all = columns(2, "mia", "max");
    all.show("mia");

    all.show("eva");

    expect(all.shown).toEqual(["mia", "eva"]);
  });

  test("go back to the one used before when the current is closed", () => {
    const all = columns(3, "mia", "max", "eva");

    all.close("eva");

    expect(all.current).toBe("max");
  });

  test("put away the longest unused when the window gets narrow", () => {
    const all = columns(3, "mia", "max", "eva");

    all.fit(1);

    expect(all.shown).toEqual(["eva"]);
    expect(all.current).toBe("eva");
  });

  test("are the same after a reload", () => {
    const shelf = new MemoryShelf();
    const before = new Columns(shelf);
    before.show("mia");
    before.show("max");

    const after = new Columns(shelf);

    expect(after.shown).toEqual(["mia", "max"]);
    expect(after.current).toBe("max");
  });

  test.each([
    [300, 1],
    [767, 1],
    [768, 2],
    [1_152, 3],
    [4_000, 3],
  ])("%i pixels have room for %i", (pixels, room) => {
    expect(columnsIn(pixels)).toBe(room);
  });
});
