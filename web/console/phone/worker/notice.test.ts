import { expect, test } from "vitest";
import { alertOf, noticeOf, type Alert } from "./notice.ts";

const TEXTS = {
  en: { "woken.waits": { one: "{n} customer waits", other: "{n} customers wait" }, "woken.waits.text": "Tap." },
  fi: { "woken.waits": { one: "{n} asiakas odottaa", other: "{n} asiakasta odottaa" }, "woken.waits.text": "Avaa." },
};

function waits(change: Partial<Alert>): Alert {
  return { kind: "waits", language: "en", waiting: 1, open: "talk-1", ...change };
}

test("who is woken reads how many wait, in their language, and nothing else", () => {
  expect(noticeOf(waits({ language: "fi", waiting: 2 }), TEXTS)).toEqual({
    title: "2 asiakasta odottaa",
    body: "Avaa.",
    isQuiet: false,
    open: "talk-1",
  });
});

test("a language that the worker does not speak is English", () => {
  expect(noticeOf(waits({ language: "constructor" }), TEXTS).title).toBe("1 customer waits");
});

test("what cannot be read still says that somebody waits, since a browser wants something shown", () => {
  const alert = alertOf(() => {
    throw new SyntaxError("no JSON");
  });

  expect(noticeOf(alert, TEXTS)).toMatchObject({ title: "1 customer waits", open: null });
});
