// @vitest-environment happy-dom

import { beforeEach, expect, test } from "vitest";
import type { LauncherState } from "#wire/types.ts";
import { drawLauncher } from "./launcher.ts";

const CLOSED: LauncherState = {
  state: "hidden",
  people: [],
  colour: "#1f6a58",
  line: "Back today at 14:00 · leave a message",
  label: "Chat",
  greeting: "Back today at 14:00.",
  wait_seconds: null,
  alternatives: ["message"],
  version: 3,
  signals: false, orders: false,
};

let launcher: ReturnType<typeof drawLauncher>;
const button = () => launcher.root.querySelector("button");

beforeEach(() => {
  launcher = drawLauncher(
    () => undefined,
    () => undefined,
  );
});

test("where the shop wants no launcher there is none, and it comes back with the next word", () => {
  launcher.draw(CLOSED, false);
  expect(button()?.hidden).toBe(true);

  launcher.draw({ ...CLOSED, state: "available", line: "Ada is here" }, false);

  expect(button()?.hidden).toBe(false);
  expect(button()?.textContent).toContain("Ada is here");
});

test("it is never taken from whoever has a conversation or something written", () => {
  launcher.draw(CLOSED, true);

  expect(button()?.hidden).toBe(false);
});
