import { describe, expect, test, vi } from "vitest";
import { ADA, BEN, TALK } from "../testing/cast.ts";
import { Onlookers } from "./onlookers.ts";

describe("who looks at a conversation", () => {
  test("is nobody until the server says so", () => {
    expect(new Onlookers().of(TALK)).toEqual([]);
  });

  test("is told for each conversation on its own, and the last word counts", () => {
    const onlookers = new Onlookers();

    onlookers.put(TALK, [ADA.id, BEN.id]);
    onlookers.put("another talk", [BEN.id]);
    onlookers.put(TALK, [ADA.id]);

    expect(onlookers.of(TALK)).toEqual([ADA.id]);
    expect(onlookers.of("another talk")).toEqual([BEN.id]);
  });

  test("is shown as soon as it changes", () => {
    const onlookers = new Onlookers();
    const shown = vi.fn();
    onlookers.watch(shown);

    onlookers.put(TALK, [BEN.id]);

    expect(shown).toHaveBeenCalledOnce();
  });
});
