// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Live } from "./live.ts";
import type { Agent, Visitor } from "./sides.ts";
import { FakeSocket } from "./testing/fake_socket.ts";
import { TALK, said, welcome } from "./testing/cast.ts";
import { MemoryShelf } from "./testing/shelf.ts";
import type { SendMessage } from "./types.ts";

const shelf = new MemoryShelf();
const addresses = { socket: "/socket", poll: "/poll", outbox: "test" };
let seqs: number[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
  FakeSocket.install();
  shelf.kept.clear();
  seqs = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Mia's panel, connected and welcomed. */
function panel(first = welcome()) {
  const live = new Live<Visitor>({
    ...addresses,
    shelf,
    hello: (known) => {
      const [conversation, after] = Object.entries(known).at(-1) ?? [];
      return { type: "hello", known: conversation ? { conversation, after: after ?? 0 } : null };
    },
  });
  live.on("entry", (_, { seq }) => seqs.push(seq));
  live.start();
  FakeSocket.last.accept();
  FakeSocket.last.tell(first);
  return live;
}

/** The line breaks and a new one is welcomed. */
async function reconnect(again: object): Promise<void> {
  FakeSocket.last.breakOff();
  await vi.advanceTimersByTimeAsync(500);
  FakeSocket.last.accept();
  FakeSocket.last.tell(again);
  await vi.advanceTimersByTimeAsync(0);
}

const messages = () => FakeSocket.last.sentOf("send_message") as SendMessage[];

describe("a shopper's panel", () => {
  test("shows the conversation it is welcomed with", () => {
    const live = panel(welcome(TALK, [said(1), said(2)]));

    expect(seqs).toEqual([1, 2]);
    expect(live.isCaughtUp).toBe(true);
  });

  test("is told to be live after the welcome was made use of, not before", () => {
    const told: string[] = [];
    const live = new Live<Visitor>({ ...addresses, shelf, hello: () => ({ type: "hello" }) });
    live.on("entry", (_, { seq }) => told.push(`entry ${seq}`));
    live.on("frame", ({ type }) => told.push(type));
    live.on("status", (status, isCaughtUp) => told.push(`${status} ${isCaughtUp}`));

    live.start();
    FakeSocket.last.accept();
    FakeSocket.last.tell(welcome(TALK, [said(1)]));

    expect(told).toEqual(["entry 1", "welcome", "live true"]);
  });

  test("a first message starts a conversation that is followed from then on", async () => {
    const live = panel();
    const clientId = live.send(null, "hello");
    const [sent] = messages();
    expect(sent).toMatchObject({ conversation: null, client_id: clientId, text: "hello" });

    FakeSocket.last.tell({ type: "kept", id: sent?.id, conversation: TALK, seq: 2, at: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect(live.pending).toMatchObject([{ client_id: clientId, is_kept: true }]);
    for (const entry of [said(1), said(2, clientId)]) FakeSocket.last.tell({ type: "entry", conversation: TALK, entry });

    expect(live.pending).toEqual([]);
    expect(seqs).toEqual([1, 2]);
    expect(live.isCaughtUp).toBe(true);
  });

  test("a kept message whose entry never came is fetched", async () => {
    const live = panel(welcome(TALK, [said(1)]));
    live.send(TALK, "hello");

    FakeSocket.last.tell({ type: "kept", id: messages()[0]?.id, conversation: TALK, seq: 2, at: 0 });
    expect(live.isCaughtUp).toBe(false);
    await vi.advanceTimersByTimeAsync(300);

    expect(FakeSocket.last.sentOf("fetch")).toMatchObject([{ conversation: TALK, after: 1 }]);
  });

  test("after a break it tells how far it has come and applies each entry once", async () => {
    const live = panel(welcome(TALK, [said(1), said(2)]));

    await reconnect(welcome(TALK, [said(2), said(3)]));

    expect(FakeSocket.last.sent[0]).toMatchObject({ type: "hello", known: { conversation: TALK, after: 2 } });
    expect(seqs).toEqual([1, 2, 3]);
    expect(live.isCaughtUp).toBe(true);
  });

  test("says it has caught up only after the sequence was compared", async () => {
    const live = panel(welcome(TALK, [said(1)]));
    const told: string[] = [];
    live.on("status", (status, isCaughtUp) => told.push(`${status} ${isCaughtUp}`));

    await reconnect(welcome(TALK, [said(3)]));
    expect(told).toEqual(["reconnecting false", "live false"]);
    await vi.advanceTimersByTimeAsync(300);
    const [asked] = FakeSocket.last.sentOf("fetch");
    FakeSocket.last.tell({ type: "entries", id: asked?.id, conversation: TALK, entries: [said(2), said(3)], up_to: 3 });

    expect(told.at(-1)).toBe("live true");
    expect(seqs).toEqual([1, 2, 3]);
  });

  test("words written without a line go when it is back, in order and once", async () => {
    const live = panel(welcome(TALK, [said(1)]));
    live.send(TALK, "before the break");
    FakeSocket.last.breakOff();
    live.send(TALK, "during the break");

    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.accept();
    FakeSocket.last.tell(welcome(TALK));
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.tell({ type: "kept", id: messages()[0]?.id, conversation: TALK, seq: 2, at: 0 });
    await vi.advanceTimersByTimeAsync(0);

    expect(messages().map(({ text }) => text)).toEqual(["before the break", "during the break"]);
  });

  test("words survive a reload until they are kept", async () => {
    const before = panel(welcome(TALK, [said(1)]));
    const clientId = before.send(TALK, "hello");
    before.stop();

    const after = panel(welcome(TALK, [said(1)]));

    expect(messages()).toMatchObject([{ client_id: clientId, text: "hello" }]);
    FakeSocket.last.tell({ type: "entry", conversation: TALK, entry: said(2, clientId) });
    expect(after.pending).toEqual([]);
    expect(shelf.kept.size).toBe(0);
  });

  test("a conversation begun in another tab is followed beside the old one", async () => {
    const live = panel(welcome(TALK, [said(1)]));

    await reconnect(welcome("talk-2", [said(1), said(2)]));

    expect(live.journal("talk-2")?.seq).toBe(2);
    expect(live.isCaughtUp).toBe(true);
  });

  test("polls that overtake each other double nothing", () => {
    panel(welcome(TALK, [said(1), said(2)]));

    FakeSocket.last.tell(welcome(null));
    FakeSocket.last.tell(welcome(TALK, [said(1), said(2)]));

    expect(seqs).toEqual([1, 2]);
  });
});

describe("an agent's console", () => {
  const desk = { type: "welcome", id: 1, rows: [] };

  function console() {
    const live = new Live<Agent>({
      ...addresses,
      shelf,
      hello: (known) => ({ type: "hello", known }),
      opening: (conversation, after) => ({ type: "open", conversation, after }),
    });
    live.on("entry", (_, { seq }) => seqs.push(seq));
    live.start();
    FakeSocket.last.accept();
    FakeSocket.last.tell(desk);
    return live;
  }

  function answerOpen(seq: number, entries: object[]): void {
    const [asked] = FakeSocket.last.sentOf("open");
    FakeSocket.last.tell({ type: "opened", id: asked?.id, row: { id: TALK, seq }, entries, viewers: [] });
  }

  test("opens what it follows, once", () => {
    const live = console();

    live.follow(TALK);
    live.follow(TALK);
    live.follow("talk-2");
    answerOpen(1, [said(1)]);

    expect(FakeSocket.last.sentOf("open")).toMatchObject([{ conversation: TALK }, { conversation: "talk-2" }]);
    expect(seqs).toEqual([1]);
  });

  test("opens it again after a break, from where it was", async () => {
    const live = console();
    live.follow(TALK);
    answerOpen(1, [said(1)]);

    await reconnect(desk);
    expect(live.isCaughtUp).toBe(false);
    expect(FakeSocket.last.sentOf("open")).toMatchObject([{ conversation: TALK, after: 1 }]);
    answerOpen(2, [said(2)]);

    expect(live.isCaughtUp).toBe(true);
    expect(seqs).toEqual([1, 2]);
  });

  test("tells of conversations it does not follow, but keeps no journal of them", () => {
    const live = console();
    const frames: string[] = [];
    live.on("frame", ({ type }) => frames.push(type));

    FakeSocket.last.tell({ type: "entry", conversation: TALK, entry: said(7) });

    expect(frames).toEqual(["entry"]);
    expect(live.journal(TALK)).toBeUndefined();
    expect(live.isCaughtUp).toBe(true);
  });

  test("stops following what it is not allowed to open", async () => {
    const live = console();
    live.follow(TALK);
    const [asked] = FakeSocket.last.sentOf("open");

    FakeSocket.last.tell({ type: "refused", id: asked?.id, code: "not_found", message: "" });
    await vi.advanceTimersByTimeAsync(0);

    expect(live.isCaughtUp).toBe(true);
  });
});
