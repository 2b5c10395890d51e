import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { CustomerSheets } from "./customer_sheets.ts";
import { Notices } from "./notices.ts";

const SHEET = { visitor: { id: "mia" }, notes: [], earlier: [] };

function sheets(ask = vi.fn<(frame: { type: string }) => Promise<{ sheet: typeof SHEET }>>(async () => ({ sheet: SHEET }))) {
  const notices = new Notices();
  return { ask, notices, customers: new CustomerSheets({ ask } as never, notices) };
}

test("who the customer is stands there once it was asked", async () => {
  const { ask, customers } = sheets();
  expect(customers.of("talk")).toBeUndefined();

  await customers.load("talk");

  expect(ask).toHaveBeenCalledExactlyOnceWith({ type: "ask_customer", conversation: "talk" });
  expect(customers.of("talk")).toBe(SHEET);
});

test("what is known stays where it cannot be asked again", async () => {
  const { ask, customers } = sheets();
  await customers.load("talk");
  ask.mockRejectedValueOnce(new Refusal("not_connected", ""));

  await customers.load("talk");

  expect(customers.of("talk")).toBe(SHEET);
});

test("a note is kept for the customer, and the next look shows it", async () => {
  const { ask, customers } = sheets();
  await customers.load("talk");

  expect(await customers.note("talk", "Wears 38.")).toBe(true);

  expect(ask.mock.calls.map(([asked]) => asked.type)).toEqual(["ask_customer", "note_customer", "ask_customer"]);
});

test("a note that was refused is still in its field, and it is said why", async () => {
  const { ask, customers, notices } = sheets();
  await customers.load("talk");
  const told = vi.spyOn(notices, "tell");
  ask.mockRejectedValueOnce(new Refusal("too_long", ""));

  expect(await customers.note("talk", "x")).toBe(false);

  expect(told).toHaveBeenCalledExactlyOnceWith("too_long");
});
