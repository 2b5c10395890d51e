import { describe, expect, test } from "vitest";
import { Journal } from "./journal.ts";
import { said } from "./testing/cast.ts";

function journal() {
  const applied: number[] = [];
  return { applied, journal: new Journal(({ seq }: { seq: number }) => applied.push(seq)) };
}

describe("a journal", () => {
  test("applies entries in the order of their sequence", () => {
    const { journal: mine, applied } = journal();

    mine.take([said(2), said(3), said(1)]);

    expect(applied).toEqual([1, 2, 3]);
  });

  test("ignores what it has already applied", () => {
    const { journal: mine, applied } = journal();

    mine.take([said(1), said(2)]);
    mine.take([said(1), said(2), said(2)]);

    expect(applied).toEqual([1, 2]);
    expect(mine.entries).toHaveLength(2);
  });

  test("keeps later entries back until the gap is filled", () => {
    const { journal: mine, applied } = journal();

    mine.take([said(1), said(4)]);
    expect(mine.hasGap).toBe(true);
    mine.take([said(2), said(3)]);

    expect(applied).toEqual([1, 2, 3, 4]);
    expect(mine.hasGap).toBe(false);
  });

  test("knows of a gap that it was only told of", () => {
    const { journal: mine } = journal();

    mine.expect(1);
    expect(mine.hasGap).toBe(true);
    mine.take([said(1)]);

    expect(mine.hasGap).toBe(false);
  });

  test("comes to the same end however the entries arrive", () => {
    const orders = Array.from({ length: 50 }, (_, seed) => shuffled([1, 2, 3, 4, 5, 6, 7, 8], seed));

    for (const order of orders) {
      const { journal: mine, applied } = journal();
      for (const seq of [...order, ...order.slice(3)]) mine.take([said(seq)]);
      expect(applied).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    }
  });
});

function shuffled(figures: number[], seed: number): number[] {
  return figures.toSorted((one, other) => ((one * 7919 + seed * 104_729) % 31) - ((other * 7919 + seed * 104_729) % 31));
}
