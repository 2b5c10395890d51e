import { beforeEach, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Library } from "./library.ts";
import { shelfOf, type Article, type Judgement, type Listed } from "./shelf.ts";

const RETURNS: Listed = { id: "returns", language: "en", title: "Returns", begins: "For 30 days" };
const SIZES: Listed = { id: "sizes", language: "en", title: "Sizes", begins: "36 to 46" };
const ARTICLE: Article = { id: "returns", language: "en", title: "Returns", blocks: [] };

let asked: string[];
let said: Judgement;
let refuses: boolean;
let library: Library;

beforeEach(async () => {
  vi.useFakeTimers();
  [asked, said, refuses] = [[], { is_helpful: null }, false];
  const answer = <Answer>(name: string, given: Answer): Promise<Answer> => {
    asked.push(name);
    return refuses ? Promise.reject(new Refusal("offline", "")) : Promise.resolve(given);
  };
  library = new Library({
    list: (question) => answer(`list ${question}`, question ? [SIZES] : [RETURNS, SIZES]),
    article: (id) => answer(`article ${id}`, ARTICLE),
    read: (id) => answer(`read ${id}`, said),
    judge: (id, is_helpful) => answer(`judge ${id} ${is_helpful}`, { is_helpful }),
  });
  await library.load();
  return () => vi.useRealTimers();
});

test("whoever types is asked about once, and an empty field shows what there is", async () => {
  for (const words of ["s", "si", "size "]) library.seek(words);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(["list ", "list size"]);
  expect(library.listed).toEqual([SIZES]);

  library.seek("");

  expect(library.listed).toEqual([RETURNS, SIZES]);
});

test("an answer that comes too late is not shown", async () => {
  library.seek("boots");
  vi.advanceTimersByTime(300);
  library.seek("something else");
  await Promise.resolve();

  expect(library.listed).toEqual([]);
});

test("reading is told, and one tap says whether it helped", async () => {
  await library.show("returns");
  await library.judge(false);
  await library.judge(true);

  expect(asked.slice(1)).toEqual(["article returns", "read returns", "judge returns false"]);
  expect(library.isHelpful).toBe(false);
});

test("who has said it before is not asked again", async () => {
  said = { is_helpful: true };
  await library.show("returns");
  await library.judge(false);

  expect(library.isHelpful).toBe(true);
  expect(asked).not.toContain("judge returns false");
});

test("what cannot be had is said, and nothing is lost", async () => {
  refuses = true;
  await library.show("returns");
  expect([library.open, library.isLacking]).toEqual([null, true]);

  refuses = false;
  await library.show("returns");
  expect([library.open, library.isLacking]).toEqual([ARTICLE, false]);
});

test("what everybody may read is asked for without a name, and only the reader's own word with one", async () => {
  const sent: [string, RequestInit | undefined][] = [];
  const ask = (address: string, request?: RequestInit) => {
    sent.push([address, request]);
    return Promise.resolve(new Response("{}"));
  };
  const shelf = shelfOf("https://chat.example/widget/shoes", "fi", () => "secret", ask as typeof fetch);

  await shelf.list("koko 38 & muuta");
  await shelf.article("a/b");
  await shelf.judge("a", true);

  expect(sent.map(([address]) => address)).toEqual([
    "https://chat.example/widget/shoes/articles?lang=fi&q=koko%2038%20%26%20muuta",
    "https://chat.example/widget/shoes/articles/a%2Fb?lang=fi",
    "https://chat.example/widget/shoes/articles/a/judge",
  ]);
  expect(JSON.stringify(sent.slice(0, 2))).not.toContain("secret");
  expect(sent[2]?.[1]?.headers).toMatchObject({ Authorization: "Bearer secret" });
});
