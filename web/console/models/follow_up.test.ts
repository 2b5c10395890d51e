import { expect, test } from "vitest";
import { followUpOf } from "./follow_up.ts";

const FORM = { way: "promise", channel: "mail", address: " mia@home.example ", text: "" } as const;

test("a promise needs a way to the customer, which the chat is by itself", () => {
  expect(followUpOf(FORM)).toEqual(["promise", { channel: "mail", address: "mia@home.example" }]);
  expect(followUpOf({ ...FORM, address: "" })).toBeNull();
  expect(followUpOf({ ...FORM, address: "", channel: "chat" })).toEqual(["promise", { channel: "chat", address: "" }]);
});

test("a mail needs words and an address", () => {
  expect(followUpOf({ ...FORM, way: "mail" })).toBeNull();
  expect(followUpOf({ ...FORM, way: "mail", text: " It is on its way. " })).toEqual([
    "mail",
    { text: "It is on its way.", address: "mia@home.example" },
  ]);
});
