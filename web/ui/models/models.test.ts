import { describe, expect, test } from "vitest";
import { initials } from "./initials.ts";
import { withLinks } from "./links.ts";
import { urgency, waitingTime } from "./waiting.ts";

describe("a wait", () => {
  test.each([
    [0, "0:00"],
    [41.9, "0:41"],
    [725, "12:05"],
    [3_729, "1:02:09"],
    [-3, "0:00"],
  ])("of %s s reads %s", (seconds, words) => {
    expect(waitingTime(seconds)).toBe(words);
  });

  test("turns soon, then late, exactly when the shop says", () => {
    const patience = { soon: 30, late: 90 };

    expect([29, 30, 89, 90].map((seconds) => urgency(seconds, patience))).toEqual(["calm", "soon", "soon", "late"]);
  });
});

describe("links in a message", () => {
  test("are found without the sentence's punctuation", () => {
    expect(withLinks("See https://shoe.example/38?a=1, please.")).toEqual([
      { text: "See " },
      { text: "https://shoe.example/38?a=1", href: "https://shoe.example/38?a=1" },
      { text: ", please." },
    ]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "https://", "http://[bad", "ftp://shoe.example"])("%s is only text", (text) => {
    expect(withLinks(text)).toEqual([{ text }]);
  });

  test("lose no character of the text", () => {
    const text = 'a http://one.example)… <b>"https://two.example/ä?x" https:// 👟 https://three.example';

    expect(withLinks(text).map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("initials", () => {
  test.each([
    ["Ada Lovelace", "AL"],
    ["ben", "B"],
    ["  Anna Maria  Ö ", "AÖ"],
    ["👟 Shoe", "👟S"],
    ["", ""],
  ])("of %j are %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
