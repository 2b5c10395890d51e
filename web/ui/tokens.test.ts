import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { contrast } from "./accent.ts";

const CSS = readFileSync(resolve(import.meta.dirname, "tokens.css"), "utf8");
const AA_TEXT = 4.5;
const AA_EDGE = 3;

/** A token's colour, written out to six digits. */
function colour(token: string, scheme: "light" | "dark"): string {
  const [, light = "", dark = ""] = new RegExp(`--${token}: light-dark\\((\\S+), (\\S+)\\);`).exec(CSS) ?? [];
  const found = scheme === "light" ? light : dark;
  const [, other] = /var\(--(\S+)\)/.exec(found) ?? [];
  if (other) return new RegExp(`--${other}: (#\\w+);`).exec(CSS)?.[1] ?? "";
  return found.length === 4 ? found.replaceAll(/\w/g, "$&$&") : found;
}

const papers = ["paper", "surface", "sunk"];
const texts = ["ink", "ink-soft", "accent-ink", "good", "soon", "late"];
const pairs = [
  ...papers.flatMap((paper) => texts.map((text) => [text, paper])),
  ...["good", "soon", "late"].map((meaning) => ["ink", `${meaning}-soft`]),
  ["accent-text", "accent"],
] as Array<[string, string]>;

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  test.each(pairs)("%s reads on %s (WCAG AA)", (text, paper) => {
    expect(contrast(colour(text, scheme), colour(paper, scheme))).toBeGreaterThanOrEqual(AA_TEXT);
  });

  test.each(papers)("the edge of a field is seen on %s", (paper) => {
    expect(contrast(colour("line-strong", scheme), colour(paper, scheme))).toBeGreaterThanOrEqual(AA_EDGE);
  });
});
