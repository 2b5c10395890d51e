import { expect, test } from "vitest";
import { contrast } from "#ui/accent.ts";
import { textOn } from "./colour.ts";

test.each(["#000000", "#ffffff", "#ff0000", "#ffd400", "#1f6a58", "#808080", "#0a84ff", "#767676"])(
  "what stands on %s can be read (WCAG 2.2 AA)",
  (colour) => {
    const text = textOn(colour) === "#fff" ? "#ffffff" : "#000000";

    expect(contrast(text, colour)).toBeGreaterThanOrEqual(4.5);
  },
);
