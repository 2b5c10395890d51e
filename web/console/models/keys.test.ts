// @vitest-environment happy-dom

import { describe, expect, test } from "vitest";
import { chordOf, isWritingIn, keyNames } from "./keys.ts";

function press(change: Partial<KeyboardEvent>): KeyboardEvent {
  return { altKey: false, ctrlKey: false, metaKey: false, key: "", code: "", ...change } as KeyboardEvent;
}

describe("keys", () => {
  test.each([
    ["g", press({ key: "g", code: "KeyG" })],
    ["?", press({ key: "?", code: "Slash" })],
    ["Mod+k", press({ key: "k", code: "KeyK", ctrlKey: true })],
    ["Mod+k", press({ key: "K", code: "KeyK", metaKey: true })],
    ["Alt+2", press({ key: "€", code: "Digit2", altKey: true })],
    ["Alt+g", press({ key: "©", code: "KeyG", altKey: true })],
    ["", press({ key: "k", code: "KeyK", altKey: true, ctrlKey: true })],
  ])("are read as %s", (chord, event) => {
    expect(chordOf(event)).toBe(chord);
  });

  test("are named as on this computer", () => {
    expect(["Mod+k", "Alt+1", "g"].map((chord) => keyNames(chord, false))).toEqual(["Ctrl K", "Alt 1", "G"]);
    expect(["Mod+k", "Alt+1", "g"].map((chord) => keyNames(chord, true))).toEqual(["⌘K", "⌥1", "G"]);
  });

  test("belong to whoever writes in a field", () => {
    expect(isWritingIn(document.createElement("textarea"))).toBe(true);
    expect(isWritingIn(document.createElement("button"))).toBe(false);
    expect(isWritingIn(null)).toBe(false);
  });
});
