import { expect, test } from "vitest";
import type { Place } from "../models/place.ts";
import { sameOtherwise, subjectOf } from "./subject.ts";

const PLACE: Place = { address: "", site: "shoe-shop", shop: "https://shoes.example", language: "fi", branch: null, cart: null, identity: null, visit: null };

function token(sub: unknown, signature = "x"): string {
  return `h.${btoa(JSON.stringify({ sub, say: "ÿ?>" })).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.${signature}`;
}

test("whom a token names can be read, and rubbish names nobody", () => {
  expect(["4711", 4711, null].map((sub) => subjectOf(token(sub)))).toEqual(["4711", null, null]);
  expect(["", "null", "a.b.c", "..", null].map(subjectOf)).toEqual([null, null, null, null, null]);
});

test("signed anew for the same person is the same, and nothing else is", () => {
  const before = { ...PLACE, identity: token("mia") };

  expect(sameOtherwise({ ...PLACE, identity: token("mia", "anew") }, before)).toBe(true);
  expect(sameOtherwise({ ...PLACE, identity: token("eve") }, before)).toBe(false);
  expect(sameOtherwise({ ...PLACE, identity: "" }, before)).toBe(false);
  expect(sameOtherwise({ ...before, language: "sv" }, before)).toBe(false);
});
