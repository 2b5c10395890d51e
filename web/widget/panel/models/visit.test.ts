// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ToVisitor, VisitorEntry } from "#wire/types.ts";
import { ADA, journal, said, started } from "./journal.testing.ts";
import { Visit } from "./visit.ts";

const PLACE = { address: "https://chat.example/widget/shoe-shop", site: "shoe-shop", shop: "https://shoes.example", language: "fi", branch: null, cart: null, identity: null, visit: null };
const SHOES = { url: "https://shoes.example/red", title: "Red shoes" };

/** The server's end of a socket: what it heard, and a way to speak. */
class Socket extends EventTarget {
  static readonly OPEN = 1;
  static last: Socket;
  readonly readyState = Socket.OPEN;
  readonly heard: { type: string; [field: string]: unknown }[] = [];

  constructor() {
    super();
    Socket.last = this;
    queueMicrotask(() => this.dispatchEvent(new Event("open")));
  }

  send(frame: string): void {
    this.heard.push(JSON.parse(frame));
  }

  close(): void {
    this.dispatchEvent(new Event("close"));
  }

  say(frame: object): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }
}

function welcome(conversation: string | null, entries: VisitorEntry[] = []): ToVisitor {
  const seen = { state: "available", colour: "#1f6a58", line: "Ada is here", label: "Chat", greeting: "Hello." } as const;
  const state = { ...seen, wait_seconds: 13, version: 1, signals: false, orders: false };
  const known = { token: "mias-token", visitor: "mia", site_name: "Shoe Shop", ticket: "t", ticket_expires_at: Date.now() + 3_600_000 };
  return { type: "welcome", id: 1, state: { ...state, people: [ADA], alternatives: ["message"] }, is_asked: false, is_fresh: false, identity_refused: null, conversation, entries, ...known };
}

const heard = (type: string) => Socket.last.heard.filter((frame) => frame.type === type);
let visit: Visit;

beforeEach(async () => {
  localStorage.clear();
  vi.stubGlobal("WebSocket", Socket);
  visit = new Visit(PLACE, "fi");
  visit.setPage(SHOES);
  void visit.start();
  await vi.waitFor(() => expect(heard("hello")).toHaveLength(1));
});

afterEach(() => {
  visit.live.stop();
  vi.unstubAllGlobals();
});

test("the first hello names the page and the language, and the token is kept for the next", () => {
  expect(heard("hello")[0]).toMatchObject({ token: null, page: SHOES, language: "fi", known: null });

  Socket.last.say(welcome(null));

  expect(visit.token.get()).toBe("mias-token");
  expect(visit.nameOf(null)).toBe("Shoe Shop");
});

test("what was typed before the line stood is sent when it stands", async () => {
  visit.say("Is it in stock?");
  await new Promise((rest) => setTimeout(rest));
  expect(heard("send_message")).toEqual([]);

  Socket.last.say(welcome(null));

  await vi.waitFor(() => expect(heard("send_message")).toMatchObject([{ conversation: null, text: "Is it in stock?" }]));
});

test("having seen is told once, and again after the line broke before the journal knew", () => {
  const entries = journal(started, said(ADA, "Hello"));
  Socket.last.say(welcome("c2", entries));
  visit.see();
  visit.see();
  expect(heard("see")).toMatchObject([{ conversation: "c2", up_to: 2 }]);

  Socket.last.say(welcome("c2", entries));
  visit.see();

  expect(heard("see")).toHaveLength(2);
  expect(visit.thread?.unread()).toEqual([]);
});

test("what still comes of an earlier conversation does not bring it back", () => {
  Socket.last.say(welcome("c2", journal(started, said(ADA, "Hello"))));

  Socket.last.say({ type: "entry", conversation: "c1", entry: journal(said(ADA, "from long ago"))[0] });

  expect(visit.conversation).toBe("c2");
  expect(visit.thread?.theirs().map(({ text }) => text)).toEqual(["Hello"]);
});

test("the shopper waits from the first kept word until somebody comes", () => {
  Socket.last.say(welcome("c2", journal(started, said("visitor", "Hello"))));
  expect(visit.isWaiting).toBe(true);

  const [, , came] = journal(started, started, { fact: { kind: "agent_joined", agent_id: ADA.id }, personal: { person: ADA } });
  Socket.last.say({ type: "entry", conversation: "c2", entry: came });

  expect(visit.isWaiting).toBe(false);
});

test("a draft is a beginning, and survives", () => {
  expect(visit.isBegun).toBe(false);

  visit.write("Is it");

  expect(visit.isBegun).toBe(true);
  expect(new Visit(PLACE, "fi").draft.get()).toBe("Is it");
});

test("what the page says of the cart is told with each welcome; of a page that says nothing nothing is", async () => {
  Socket.last.say(welcome(null));
  expect(heard("set_cart")).toEqual([]);

  const buying = new Visit({ ...PLACE, cart: "7990EUR" }, "fi");
  void buying.start();
  await vi.waitFor(() => expect(heard("hello")).toHaveLength(1));
  Socket.last.say(welcome(null));

  expect(heard("set_cart")).toMatchObject([{ cart: "7990EUR" }]);
  buying.live.stop();
});
