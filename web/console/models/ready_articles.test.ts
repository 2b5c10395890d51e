import { expect, test } from "vitest";
import { linkTo, type ReadyArticle } from "./ready_articles.ts";
import { fitting } from "./ready_templates.ts";

const RETURNS: ReadyArticle = {
  kind: "article",
  id: "a1",
  name: "Sending back",
  language: "en",
  is_in_their_language: true,
  begins: "Within 30 days",
  path: "/articles/shoes/a1?lang=en",
};

test("an article is taken as its title and its address", () => {
  expect(linkTo(RETURNS, "https://chat.example").text).toBe("Sending back: https://chat.example/articles/shoes/a1?lang=en");
});

test("it is found by what it is called and how it begins, and not by its address", () => {
  const ready = [linkTo(RETURNS, "https://chat.example")];

  expect(fitting(ready, "back")).toEqual(ready);
  expect(fitting(ready, "30")).toEqual(ready);
  expect(fitting(ready, "chat.example")).toEqual([]);
});
