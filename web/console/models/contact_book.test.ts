import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { ContactBook, type ContactFull, type ContactRow } from "./contact_book.ts";
import { Notices } from "./notices.ts";

const ROW = { id: "one", state: "open" } as ContactRow;
const FULL = { row: ROW, question: "Do these run small?" } as ContactFull;

function book(contactDeed = vi.fn(() => Promise.resolve<unknown>({}))) {
  const office = { contacts: vi.fn(() => Promise.resolve([ROW])), contact: vi.fn(() => Promise.resolve(FULL)), contactsOf: vi.fn(() => Promise.resolve([ROW])), contactDeed };
  const [wire, notices] = [new FakeWire(), new Notices()];
  return { book: new ContactBook(office, notices, wire.wire), notices, office, wire };
}

test("the list is asked for anew whenever the server says that something became of a contact", async () => {
  const { book: contacts, office, wire } = book();

  wire.hear({ type: "contacts", contact: "one" });

  await vi.waitFor(() => expect(contacts.rows).toEqual([ROW]));
  expect(office.contacts).toHaveBeenCalledWith("all");
});

test("what is done is done to the open contact, and then shown as it is", async () => {
  const { book: contacts, office } = book();
  await contacts.show("one");

  expect(await contacts.do("take", {})).toBe(true);

  expect(office.contactDeed).toHaveBeenCalledWith("one", "take", {});
  expect(office.contact).toHaveBeenCalledTimes(2);
});

test("what is refused is told", async () => {
  const { book: contacts, notices } = book(vi.fn(() => Promise.reject(new Refusal("contact_ended", ""))));
  await contacts.show("one");

  expect(await contacts.do("spam", {})).toBe(false);

  expect(notices.shown.map(({ code }) => code)).toEqual(["contact_ended"]);
});

test("what was left in a chat is asked for when somebody looks, and is nothing while it cannot be asked", async () => {
  const { book: contacts, office } = book();

  expect(await contacts.of("chat")).toEqual([ROW]);
  office.contactsOf.mockRejectedValueOnce(new Refusal("not_connected", ""));

  expect(await contacts.of("chat")).toEqual([]);
});
