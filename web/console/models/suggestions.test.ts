import { beforeEach, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import { Suggestions } from "./suggestions.ts";

const RETURNS = { id: "returns" } as ReadyTemplate;
let asked: number;
let answer: () => Promise<ReadyTemplate[]>;
let suggestions: Suggestions;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  answer = () => Promise.resolve([RETURNS]);
  const office = {
    suggestions: () => {
      asked += 1;
      return answer();
    },
  };
  suggestions = new Suggestions(office, "talk");
  return () => vi.useRealTimers();
});

test("several lines of a customer are asked about once", async () => {
  for (const seq of [2, 3, 3, 4]) suggestions.about(seq);
  await vi.runAllTimersAsync();

  expect(asked).toBe(1);
  expect(suggestions.found).toEqual([RETURNS]);
});

test("an answer of ours ends it, also one that overtakes the suggestions", async () => {
  suggestions.about(2);
  answer = () => {
    suggestions.about(null);
    return Promise.resolve([RETURNS]);
  };
  await vi.runAllTimersAsync();

  expect(suggestions.found).toEqual([]);
});

test("where it cannot be had nobody hears of it", async () => {
  answer = () => Promise.reject(new Refusal("not_connected", ""));
  suggestions.about(2);
  await vi.runAllTimersAsync();

  expect(suggestions.found).toEqual([]);
});
