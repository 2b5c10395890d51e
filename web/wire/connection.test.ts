// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Connection } from "./connection.ts";
import { FakeSocket } from "./testing/fake_socket.ts";
import { welcome } from "./testing/cast.ts";

const WELCOME = welcome();
let connection: Connection;
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(1);
  vi.stubGlobal("fetch", vi.fn(() => new Promise(() => undefined)));
  FakeSocket.install();
  heard = [];
  connection = new Connection(
    { socket: "https://chat.example/widget/shoe/socket", poll: "/poll" },
    { hello: () => ({ type: "hello" }), heard: ({ type }) => heard.push(type), changed: () => undefined },
  );
  connection.start();
});

afterEach(() => {
  connection.stop();
  vi.unstubAllGlobals();
});

/** Bring the newest socket as far as the welcome. */
function welcomed(): FakeSocket {
  FakeSocket.last.accept();
  FakeSocket.last.tell(WELCOME);
  return FakeSocket.last;
}

describe("connecting", () => {
  test("says hello first and is live when welcomed", () => {
    expect(connection.status).toBe("connecting");
    const socket = welcomed();

    expect(socket.address).toBe("wss://chat.example/widget/shoe/socket");
    expect(socket.sent).toEqual([{ type: "hello", id: 1 }]);
    expect(connection.status).toBe("live");
  });

  test.each([
    ["not_signed_in", "stopped"],
    ["too_much", "connecting"],
  ])("a hello refused because of %s leaves it %s", (code, status) => {
    FakeSocket.last.accept();
    FakeSocket.last.tell({ type: "refused", id: null, code, message: "" });

    expect(connection.status).toBe(status);
  });

  test("a server that never welcomes is left after ten seconds", () => {
    FakeSocket.last.accept();

    vi.advanceTimersByTime(10_500);

    expect(FakeSocket.all).toHaveLength(2);
  });

  test("asking before the welcome is refused as temporary", async () => {
    await expect(connection.ask({ type: "claim" })).rejects.toMatchObject({ code: "not_connected", isTemporary: true });
  });
});

describe("asking", () => {
  test("ids grow, and each answer finds its question", async () => {
    const socket = welcomed();
    const [first, second] = [connection.ask({ type: "claim" }), connection.ask({ type: "close" })];
    const [claim, close] = socket.sent.slice(1);
    expect(claim?.id).toBeGreaterThan(1);
    expect(close?.id).toBeGreaterThan(claim?.id ?? 0);

    socket.tell({ type: "done", id: close?.id });
    socket.tell({ type: "refused", id: claim?.id, code: "already_assigned", message: "Ben has it." });

    await expect(second).resolves.toMatchObject({ type: "done" });
    await expect(first).rejects.toMatchObject({ code: "already_assigned", message: "Ben has it.", isTemporary: false });
  });

  test("a question that is not answered costs the line, not the page", async () => {
    const socket = welcomed();
    const answer = connection.ask({ type: "claim" });
    const refused = expect(answer).rejects.toMatchObject({ code: "not_connected" });

    await vi.advanceTimersByTimeAsync(10_000);
    socket.tell({ type: "pong", id: 99 });
    await vi.advanceTimersByTimeAsync(5_000);

    await refused;
    expect(connection.status).toBe("reconnecting");
  });

  test("a line that breaks leaves no question hanging", async () => {
    const socket = welcomed();
    const answer = connection.ask({ type: "claim" });

    socket.breakOff();

    await expect(answer).rejects.toMatchObject({ code: "not_connected" });
  });
});

describe("coming back", () => {
  test("waits longer after each failure and starts afresh after a welcome", () => {
    welcomed().breakOff();
    expect(connection.status).toBe("reconnecting");
    vi.advanceTimersByTime(500);
    FakeSocket.last.breakOff();
    vi.advanceTimersByTime(999);
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(3);

    welcomed().breakOff();
    vi.advanceTimersByTime(500);

    expect(FakeSocket.all).toHaveLength(4);
  });

  test("a line on which nothing is heard for thirty seconds is given up", () => {
    const socket = welcomed();

    vi.advanceTimersByTime(30_000);
    expect(socket.sentOf("ping")).toHaveLength(1);
    expect(connection.status).toBe("reconnecting");
    socket.tell({ type: "pong", id: 3 });

    expect(heard).toEqual(["welcome"]);
  });

  test("the network's return ends the waiting at once", () => {
    welcomed().breakOff();

    window.dispatchEvent(new Event("online"));
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(5_000);

    expect(FakeSocket.all).toHaveLength(2);
  });

  test("a page that wakes up asks whether the line still stands", () => {
    const socket = welcomed();

    window.dispatchEvent(new Event("pageshow"));
    expect(socket.sentOf("ping")).toHaveLength(1);
    vi.advanceTimersByTime(4_000);

    expect(connection.status).toBe("reconnecting");
  });

  test("a goodbye for good is obeyed", () => {
    welcomed().tell({ type: "bye", code: "not_signed_in", message: "", again: false });
    vi.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event("online"));

    expect(connection.status).toBe("stopped");
    expect(FakeSocket.all).toHaveLength(1);
  });

  test("a goodbye until later is a break like any other", () => {
    welcomed().tell({ type: "bye", code: "restarting", message: "", again: true });
    vi.advanceTimersByTime(500);

    expect(FakeSocket.all).toHaveLength(2);
  });

  test("started twice, it is one connection still", () => {
    welcomed().breakOff();

    connection.start();
    vi.advanceTimersByTime(5_000);

    expect(FakeSocket.all).toHaveLength(2);
  });

  test("started again after stopping, it connects again", () => {
    welcomed();
    connection.stop();

    connection.start();

    expect(connection.status).toBe("connecting");
    welcomed();
    expect(connection.status).toBe("live");
  });
});

describe("where WebSocket is blocked", () => {
  /** Two sockets that die before they open; polling is loaded only then. */
  async function block(): Promise<void> {
    FakeSocket.last.breakOff();
    vi.advanceTimersByTime(500);
    FakeSocket.last.breakOff();
    vi.advanceTimersByTime(1_000);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  }

  const answered = () => ({ ok: true, json: async () => ({ frames: [WELCOME] }) }) as Response;
  const answerPolls = () => vi.mocked(fetch).mockImplementation(async () => answered());

  test("polls after two sockets that never opened", async () => {
    answerPolls();
    await block();

    expect(fetch).toHaveBeenCalled();
    expect(connection.status).toBe("live");
  });

  test("tries a socket again after a while, though polling works", async () => {
    answerPolls();
    await block();
    vi.mocked(fetch).mockImplementation(() => new Promise((resolve) => setTimeout(() => resolve(answered()), 25_000)));

    await vi.advanceTimersByTimeAsync(179_000);
    expect(FakeSocket.all).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(FakeSocket.all).toHaveLength(3);
  });

  test("a server that is down is not taken for a network that blocks", () => {
    welcomed().breakOff();
    vi.advanceTimersByTime(500);
    for (const pause of [1_000, 2_000, 4_000]) {
      FakeSocket.last.breakOff();
      vi.advanceTimersByTime(pause);
    }

    expect(fetch).not.toHaveBeenCalled();
    expect(FakeSocket.all).toHaveLength(5);
  });
});
