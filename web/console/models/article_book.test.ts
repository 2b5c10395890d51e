import { beforeEach, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { ArticleBook, type ArticleCard } from "./article_book.ts";
import type { Office } from "./office.ts";

const card = (id: string): ArticleCard => ({
  id,
  texts: [{ language: "en", standing: "published", title: id, begins: "" }],
  figures: { readers: 0, helped: 0, not_helped: 0, linked: 0 },
  broken: [],
});

let told: string[];
let office: Record<"articles" | "articlesAbout" | "addArticle" | "publishArticle", ReturnType<typeof vi.fn>>;
let book: ArticleBook;

beforeEach(async () => {
  vi.useFakeTimers();
  told = [];
  office = {
    articles: vi.fn(() => Promise.resolve([card("returns"), card("sizes")])),
    articlesAbout: vi.fn(() => Promise.resolve(["sizes", "withdrawn-meanwhile"])),
    addArticle: vi.fn(() => Promise.resolve("new")),
    publishArticle: vi.fn(() => Promise.reject(new Refusal("too_many_articles", ""))),
  };
  book = new ArticleBook(office as unknown as Office, { tell: (code) => void told.push(code) });
  await book.load();
  return () => vi.useRealTimers();
});

test("what is sought is listed the best first, and an empty field lists all", async () => {
  for (const words of ["s", "size"]) book.seek(words);
  await vi.runAllTimersAsync();
  expect(office.articlesAbout).toHaveBeenCalledExactlyOnceWith("size");
  expect(book.cards?.map(({ id }) => id)).toEqual(["sizes"]);

  book.seek(" ");

  expect(book.cards?.map(({ id }) => id)).toEqual(["returns", "sizes"]);
});

test("what is refused is told, and what is written stays with its writer", async () => {
  expect(await book.publish("returns", "en")).toBe(false);
  expect(told).toEqual(["too_many_articles"]);

  office.addArticle.mockRejectedValueOnce(new Refusal("unsafe_link", ""));

  expect(await book.write(null, { language: "en", title: "x", text: "[x](javascript:y)" })).toEqual({ refused: "unsafe_link" });
  expect(await book.write(null, { language: "en", title: "x", text: "y" })).toEqual({ id: "new" });
});
