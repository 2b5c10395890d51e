import { beforeEach, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Search, type Found } from "./search.ts";

const nothing: Found = { talks: [], has_more: false };
const more: Found = { talks: [], has_more: true };

let told: string[];
let office: { search: ReturnType<typeof vi.fn<(words: string) => Promise<Found>>> };
let search: Search;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  office = { search: vi.fn(() => Promise.resolve(nothing)) };
  search = new Search(office, { tell: (code) => void told.push(code) });
  return () => vi.useRealTimers();
});

test("a word is asked about once, and an empty field shows nothing", async () => {
  for (const words of ["p", "par", "parcel "]) search.seek(words);
  await vi.runAllTimersAsync();
  expect(office.search).toHaveBeenCalledExactlyOnceWith("parcel");
  expect(search.found).toEqual(nothing);

  search.seek("  ");

  expect(search.found).toBeNull();
});

test("an answer that was overtaken is not shown", async () => {
  let answerFirst: (found: Found) => void = () => {};
  office.search.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
  search.seek("par");
  await vi.runAllTimersAsync();
  search.seek("parcel");
  await vi.runAllTimersAsync();

  answerFirst(more);
  await vi.runAllTimersAsync();

  expect(search.found).toEqual(nothing);
});

test("a refusal is told", async () => {
  office.search.mockRejectedValueOnce(new Refusal("not_connected", ""));
  search.seek("parcel");
  await vi.runAllTimersAsync();

  expect(told).toEqual(["not_connected"]);
});
