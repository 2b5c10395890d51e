import { describe, expect, test } from "vitest";
import { addressOf, requestOf, summaryOf, wayOf, type HandoverDraft, type HandoverForm } from "./handover_form.ts";

const KNOWN = {
  name: "Mia",
  mail: "mia@home.example",
  phone: "+358401234567",
  order: "40023871",
  question: "Where is it?\nIs it lost?",
  branch: "kamppi",
  page_url: "https://shoes.example/boots",
  page_title: "Boots",
};
const DRAFT: HandoverDraft = {
  known: KNOWN,
  branch_name: "Kamppi",
  tried: ["It has left us."],
  matter: "order",
  channels: [],
  due_at: null,
};
const LABELS = { question: "Asks", order: "Order", name: "Name", mail: "Mail", phone: "Phone", branch: "Branch", page: "Page", tried: "Told so far" };
const FORM: HandoverForm = {
  to: "",
  summary: " Asks: Where is it? ",
  owner: "ada",
  branch: "kamppi",
  reply: "chat",
  address: " mia@home.example ",
  due: "2026-03-03T15:00",
  words: "Please call us.",
};

describe("the summary", () => {
  test("begins with everything that is known", () => {
    expect(summaryOf(DRAFT, LABELS).split("\n")).toEqual([
      "Asks: Where is it? / Is it lost?",
      "Order: 40023871",
      "Name: Mia",
      "Mail: mia@home.example",
      "Phone: +358401234567",
      "Branch: Kamppi",
      "Page: Boots",
      "Told so far: It has left us.",
    ]);
  });

  test("has no line for what is not known", () => {
    const known = { ...KNOWN, mail: "", phone: "", name: "", order: "", page_title: "" };

    expect(summaryOf({ ...DRAFT, known, branch_name: "", tried: [] }, LABELS)).toBe("Asks: Where is it? / Is it lost?");
  });
});

describe("what is asked of the server", () => {
  const due_at = new Date("2026-03-03T15:00").getTime();
  const summary = "Asks: Where is it?";

  test.each([
    ["colleague:ben", { way: "colleague", summary, agent: "ben" }],
    ["team:fitters", { way: "team", summary, team: "fitters" }],
    ["team:", { way: "team", summary }],
    ["mail:", { way: "mail", summary, due_at, address: "mia@home.example", agent: "ada" }],
    ["branch:", { way: "branch", summary, due_at, address: "", branch: "kamppi", reply: "chat" }],
    ["channel:my-pages", { way: "channel", summary, channel: "my-pages", words: "Please call us." }],
  ])("says for %s all that is needed and nothing else", (to, request) => {
    expect(requestOf({ ...FORM, to }, [])).toEqual(request);
  });

  test("names the team that answers later", () => {
    expect(requestOf({ ...FORM, to: "call:", owner: "fitters" }, ["fitters"])).toMatchObject({ way: "call", team: "fitters" });
  });

  test("is nothing without a summary, or without a time where one is promised", () => {
    expect(requestOf({ ...FORM, to: "colleague:ben", summary: "  " }, [])).toBeNull();
    expect(requestOf({ ...FORM, to: "mail:", due: "" }, [])).toBeNull();
    expect(requestOf({ ...FORM, to: "" }, [])).toBeNull();
  });
});

test("an answer goes to where the customer is known to be reached", () => {
  expect([addressOf("mail", KNOWN), addressOf("call", KNOWN), addressOf("chat", KNOWN)]).toEqual([KNOWN.mail, KNOWN.phone, ""]);
  expect(wayOf("channel:my:pages")).toEqual({ way: "channel", id: "my:pages" });
});
