import { expect, test } from "vitest";
import { inAnHour, promiseOf } from "./promising.ts";

const FORM = { owner: "ada", channel: "mail", due: "2026-03-02T10:00", address: " mia@home.example " } as const;

test("an hour from now is written as a date field writes it", () => {
  const now = new Date(2026, 2, 2, 9, 0);

  expect(inAnHour(now)).toBe("2026-03-02T10:00");
});

test("a promise names its owner as agent or as team, and an instant", () => {
  const due_at = new Date(2026, 2, 2, 10, 0).getTime();

  expect(promiseOf("talk", FORM, ["returns"])).toEqual({
    type: "promise_answer", conversation: "talk", due_at, channel: "mail", agent: "ada", address: "mia@home.example",
  });
  expect(promiseOf("talk", { ...FORM, owner: "returns" }, ["returns"])).toMatchObject({ team: "returns" });
});

test("an answer in the chat needs no address", () => {
  expect(promiseOf("talk", { ...FORM, channel: "chat" }, [])).toMatchObject({ channel: "chat", address: "" });
});

test("without a time or a channel nothing is promised", () => {
  expect(promiseOf("talk", { ...FORM, due: "" }, [])).toBeNull();
  expect(promiseOf("talk", { ...FORM, channel: null }, [])).toBeNull();
});
