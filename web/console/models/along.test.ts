import { expect, test } from "vitest";
import { MemoryShelf } from "#wire/testing/shelf.ts";
import { Along } from "./along.ts";

const CHART = { id: "chart", name: "chart.pdf", media_type: "application/pdf", size: 9, width: null, height: null };
const RETURNS = {
  id: "returns",
  shortcut: "returns",
  name: "Returns",
  language: null,
  is_in_their_language: true,
  text: "You can send it back for 30 days",
  files: [CHART],
};

test("what is taken into a draft goes along, also after a reload", () => {
  const storage = new MemoryShelf();
  new Along(storage, "key").take(RETURNS);

  const along = new Along(storage, "key");

  expect(along.files).toEqual([{ template: "returns", file: CHART }]);
  expect(along.send()).toEqual({ templates: ["returns"], articles: [], files: [{ template: "returns", file: CHART }] });
  expect(new Along(storage, "key").files).toEqual([]);
});

test("what is edited stays along, what is undone does not", () => {
  const along = new Along(new MemoryShelf(), "key");
  along.take(RETURNS);

  along.written("Hello Mia, you can send it back for sixty days.");
  expect(along.files).toHaveLength(1);
  along.written("Hello Mia, ");
  expect(along.send()).toEqual({ templates: [], articles: [], files: [] });
});

test("the link to an article is told apart from a template", () => {
  const along = new Along(new MemoryShelf(), "key");
  along.take({ ...RETURNS, kind: "article", id: "a1", text: "Sending back: https://chat.example/articles/shoes/a1", files: [] });

  expect(along.send()).toEqual({ templates: [], articles: ["a1"], files: [] });
});

test("a file can be left behind", () => {
  const along = new Along(new MemoryShelf(), "key");
  along.take(RETURNS);

  along.drop("chart");

  expect(along.send()).toEqual({ templates: ["returns"], articles: [], files: [] });
});

test("a damaged shelf is an empty one", () => {
  const storage = new MemoryShelf();
  storage.setItem("key", "{");

  expect(new Along(storage, "key").files).toEqual([]);
});
