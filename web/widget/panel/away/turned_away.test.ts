// @vitest-environment happy-dom

import { expect, test } from "vitest";
import turnAway from "./turned_away.ts";

const MESSAGE = "You reach Shoe Shop like this:\nhelp@shoes.example\n+358 40 1234567";

function panel(): HTMLElement {
  const page = document.createElement("div");
  page.innerHTML = '<main class="panel__talk"><textarea></textarea></main>';
  return page;
}

test("whoever is kept out sees mail and phone where the chat would be", () => {
  const page = panel();

  turnAway({ code: "turned_away", message: MESSAGE }, page);

  expect(page.querySelector("textarea")).toBeNull();
  expect(page.textContent).toContain("You reach Shoe Shop like this:");
  expect([...page.querySelectorAll("a")].map(({ href }) => href)).toEqual(["mailto:help@shoes.example", "tel:+358401234567"]);
});

test("any other goodbye changes nothing, and words stay words", () => {
  const page = panel();
  turnAway({ code: "signed_out", message: MESSAGE }, page);
  expect(page.querySelector("textarea")).not.toBeNull();

  turnAway({ code: "turned_away", message: "<img src=x>" }, page);
  expect(page.querySelector("img")).toBeNull();
});
