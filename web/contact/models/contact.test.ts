// @vitest-environment happy-dom

import { beforeEach, describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Contact } from "./contact.ts";
import { counterOf, type Counter, type Form, type Request, type Status } from "./counter.ts";
import { daysOf, momentOf } from "./times.ts";

const FORM: Form = { branches: [], slots: [], zone: "Europe/Helsinki", contacts: [], name: "", mail: "", phone: "", branch: null };
const KEPT = { id: "one", state: "open" } as Status;

function counter(...codes: string[]) {
  const sent: Request[] = [];
  const made: Counter & { sent: Request[] } = {
    sent,
    form: vi.fn(() => Promise.resolve({ form: FORM, slip: "slip" })),
    send: vi.fn((_: string, request: Request) => {
      sent.push(request);
      const code = codes.shift();
      return code ? Promise.reject(new Refusal(code, "")) : Promise.resolve({ contacts: [KEPT] });
    }),
    withdraw: vi.fn(() => Promise.resolve({ contacts: [] })),
  };
  return made;
}

const inNoTime = () => Promise.resolve();
const contactWith = (made: Counter) => new Contact(made, "shoes", inNoTime);

beforeEach(() => sessionStorage.clear());

describe("the form", () => {
  test("asks for nothing that the shop knows, and what is typed goes before it", async () => {
    const made = counter();
    const known = { name: "Mia", mail: "mia@home.example", phone: "040 123 4567", branch: "one" };
    made.form = vi.fn(() => Promise.resolve({ form: { ...FORM, ...known }, slip: "slip" }));
    const contact = contactWith(made);
    contact.note({ mail: "mia@work.example" });

    await contact.load();

    expect(contact.filled).toMatchObject({ ...known, mail: "mia@work.example" });
  });

  test("survives a reload with everything that was typed", () => {
    contactWith(counter()).note({ question: "Do these run small?", channel: "call" });

    expect(contactWith(counter()).filled).toMatchObject({ question: "Do these run small?", channel: "call" });
  });

  test("keeps what was typed when it is refused, and sends it again as the same", async () => {
    const made = counter("not_an_address");
    const contact = contactWith(made);
    contact.note({ question: "Do these run small?", mail: "mia@home" });

    expect(await contact.send(null, "Europe/Stockholm")).toBe(false);
    expect([contact.fault, contact.filled.question]).toEqual(["not_an_address", "Do these run small?"]);
    contact.note({ mail: "mia@home.example" });
    expect(await contact.send(null, "Europe/Stockholm")).toBe(true);

    expect(made.sent[0]?.client_id).toBe(made.sent[1]?.client_id);
    expect(contact.contacts).toEqual([KEPT]);
    expect(contact.filled.question).toBe("");
  });

  test("asks for the times again when the chosen one is gone", async () => {
    const made = counter("slot_not_free");
    const contact = contactWith(made);
    contact.note({ channel: "call", slot: "1000" });

    await contact.send(null, "Europe/Stockholm");

    expect(contact.filled.slot).toBe("");
    expect(made.form).toHaveBeenCalledOnce();
  });

  test("has the branch chosen that the page is about, unless the shopper has chosen another", async () => {
    const made = counter();
    const branches = [{ id: "one", name: "Aurakatu", city: "Turku" }, { id: "two", name: "Market", city: "Oulu" }];
    made.form = vi.fn(() => Promise.resolve({ form: { ...FORM, branches }, slip: "slip" }));
    const contact = contactWith(made);
    await contact.load();

    contact.standBefore(" aurakatu ");
    expect(contact.filled.branch).toBe("one");
    contact.standBefore("Market");
    expect(contact.filled.branch).toBe("one");
  });

  test("has no branch chosen where the page is about none of ours", async () => {
    const contact = contactWith(counter());
    await contact.load();

    contact.standBefore("Nowhere");

    expect(contact.filled.branch).toBe("");
  });

  test("takes the conversation along out of the queue, and no phone number where no call is wanted", async () => {
    const made = counter();
    const contact = contactWith(made);
    contact.note({ phone: "040 123 4567", slot: "1000", channel: "mail" });

    await contact.send("talk", "Europe/Stockholm");

    expect(made.sent[0]).toMatchObject({ conversation: "talk", cause: "queue", phone: "", slot: null });
  });
});

describe("the server's side", () => {
  test("is asked as the visitor whose token this is", async () => {
    const ask = vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify({ form: FORM, slip: "" }))));

    await counterOf("/widget/shoes", () => "mias-token", ask).form("kamppi 1");

    expect(ask.mock.calls[0]?.[0]).toBe("/widget/shoes/contact?branch=kamppi%201");
    expect(ask.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: "Bearer mias-token" });
  });

  test("says why not, also when nobody answers", async () => {
    const refused = () => Promise.resolve(new Response('{"code":"too_quick"}', { status: 400 }));

    await expect(counterOf("", () => "", refused).withdraw("one")).rejects.toMatchObject({ code: "too_quick" });
    await expect(counterOf("", () => "", () => Promise.reject(new TypeError())).withdraw("one")).rejects.toMatchObject({
      code: "offline",
    });
  });
});

test("times are told by the shopper's own clock", () => {
  const ten = Date.UTC(2026, 2, 3, 8);
  const slots = [{ begins_at: ten, ends_at: ten + 1_800_000 }];

  expect(daysOf(slots, "en", "Europe/Stockholm")).toEqual([
    { name: "Tuesday 3 March", times: [{ at: ten, text: "09:00–09:30" }] },
  ]);
  expect(momentOf(ten, "en", "Europe/Helsinki")).toBe("Tuesday 3 March, 10:00");
});

test.each([
  ["sv", "tisdag 3 mars, 10:00"],
  ["fi", "tiistai 3. maaliskuuta, 10.00"],
  ["nl", "dinsdag 3 maart, 10:00"],
  ["da", "tirsdag 3. marts, 10.00"],
  ["nb", "tirsdag 3. mars, 10:00"],
  ["de", "Dienstag, 3. März, 10:00"],
])("times are told in %s as it writes them", (language, words) => {
  expect(momentOf(Date.UTC(2026, 2, 3, 8), language, "Europe/Helsinki")).toBe(words);
});
