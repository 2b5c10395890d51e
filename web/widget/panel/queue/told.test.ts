import { describe, expect, test } from "vitest";
import type { VisitorEntry } from "#wire/types.ts";
import { minutesLeft, toldIn } from "./told.ts";

const said = (seq: number, place: number, answer_by = 200_000): VisitorEntry => ({
  seq,
  at: seq * 1_000,
  fact: { kind: "wait_announced", place, answer_by, is_longer: false, version: 0 },
});
const joined: VisitorEntry = { seq: 9, at: 9_000, fact: { kind: "agent_joined", agent_id: "ada" } };

describe("what a waiting shopper was told", () => {
  test("is the last announcement", () => {
    expect(toldIn([said(3, 2), said(4, 1)])).toEqual({ place: 1, answerBy: 200_000, at: 4_000, isLonger: false });
  });

  test("is nothing before the first, and nothing once somebody is there", () => {
    expect(toldIn([])).toBeNull();
    expect(toldIn([said(3, 2), joined])).toBeNull();
  });

  test("shrinks by the clock, and a slow clock does not make it more", () => {
    const told = { place: 1, answerBy: 200_000, at: 20_000, isLonger: false };

    expect(minutesLeft(told, 20_000)).toBe(3);
    expect(minutesLeft(told, 0)).toBe(3);
    expect(minutesLeft(told, 150_000)).toBe(1);
    expect(minutesLeft(told, 300_000)).toBe(0);
  });
});
