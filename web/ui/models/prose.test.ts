import { expect, test } from "vitest";
import { followed } from "./prose.ts";

test.each(["https://shoes.example/a?b#c", "http://shoes.example", "mailto:help@shoes.example", "tel:+358401234567"])(
  "%s is followed",
  (href) => {
    expect(followed(href)).toBe(href);
  },
);

test.each(["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "blob:https://shoes.example/1", "/console/", "vbscript:x", ""])(
  "%s is not followed",
  (href) => {
    expect(followed(href)).toBeUndefined();
  },
);
