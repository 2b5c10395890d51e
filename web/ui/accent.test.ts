// @vitest-environment happy-dom

import { describe, expect, test } from "vitest";
import { applyAccent, contrast, inkOn, textOn } from "./accent.ts";

const COLOURS = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#777777", "#1f6a58", "#f7c8d0", "#e2001a"];

describe("a shop's colour", () => {
  test("contrast is WCAG's: black on white 21, a colour on itself 1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#808080", "#808080")).toBeCloseTo(1);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  test.each(COLOURS)("text on %s reads", (colour) => {
    expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(COLOURS)("%s as text reads on light and dark paper", (colour) => {
    for (const paper of ["#faf8f5", "#242120"]) expect(contrast(inkOn(paper, colour), paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("a colour that already reads is left as it is", () => {
    expect(inkOn("#faf8f5", "#1f6a58")).toBe("#1f6a58");
  });

  test("what is not a colour changes nothing", () => {
    const root = document.createElement("div");

    applyAccent(root, "red; background: url(//evil)");

    expect(root.getAttribute("style")).toBeNull();
  });
});
