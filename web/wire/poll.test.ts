import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Asking, Line, Telling } from "./line.ts";
import { openPoll } from "./poll.ts";

interface Posted {
  hello: Asking;
  frames: Asking[];
  answer(frames: Telling[]): void;
  refuse(status: number, code: string): void;
}

let posted: Posted[];
let line: Line;
const [opened, heard, closed] = [vi.fn(), vi.fn(), vi.fn()];

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  posted = [];
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    return new Promise((resolve) => {
      posted.push({
        ...JSON.parse(body),
        answer: (frames) => resolve({ ok: true, json: async () => ({ frames }) }),
        refuse: (status, code) => resolve({ ok: false, status, json: async () => ({ code, message: "" }) }),
      });
    });
  });
  line = openPoll("/poll", () => ({ type: "hello", id: 1 }), { opened, heard, closed });
});

afterEach(() => {
  line.close();
  vi.unstubAllGlobals();
});

const soon = () => vi.advanceTimersByTimeAsync(1_000);

describe("polling", () => {
  test("opens with a ping, so that the welcome comes at once, and then listens", async () => {
    expect(posted[0]).toMatchObject({ hello: { type: "hello", id: 1 }, frames: [{ type: "ping", id: 2 }] });
    posted[0]?.answer([{ type: "welcome" }, { type: "pong", id: 2 }]);
    await soon();

    expect(heard.mock.calls).toEqual([[{ type: "welcome" }], [{ type: "pong", id: 2 }]]);
    expect(opened).toHaveBeenCalledOnce();
    expect(posted[1]?.frames).toEqual([]);
  });

  test("what is said goes beside the listening poll, in order and together", async () => {
    posted[0]?.answer([]);
    await soon();

    for (const id of [3, 4, 5]) line.send({ type: "see", id });
    expect(posted[2]?.frames.map(({ id }) => id)).toEqual([3]);
    posted[2]?.answer([{ type: "done", id: 3 }]);
    await soon();

    expect(posted[3]?.frames.map(({ id }) => id)).toEqual([4, 5]);
  });

  test("typing is not told, since nothing answers it", async () => {
    posted[0]?.answer([]);
    await soon();
    const before = posted.length;

    line.send({ type: "type", id: 3 });

    expect(posted).toHaveLength(before);
  });

  test("a server that answers at once is not asked without end", async () => {
    posted[0]?.answer([]);
    await vi.advanceTimersByTimeAsync(0);
    const before = posted.length;

    posted.at(-1)?.answer([{ type: "entry" }]);
    await vi.advanceTimersByTimeAsync(999);
    expect(posted).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);

    expect(posted).toHaveLength(before + 1);
  });

  test("after a long silence it listens again at once, so that nothing waits for it", async () => {
    posted[0]?.answer([]);
    await soon();
    await vi.advanceTimersByTimeAsync(20_000);
    const before = posted.length;

    posted.at(-1)?.answer([{ type: "entry" }]);
    await vi.advanceTimersByTimeAsync(0);

    expect(posted).toHaveLength(before + 1);
  });

  test("a server that errs or is silent is a broken line, reported once", async () => {
    posted[0]?.refuse(503, "busy");
    await soon();

    expect(closed).toHaveBeenCalledOnce();
    expect(posted).toHaveLength(1);
  });

  test("two polls that fail together are one broken line", async () => {
    posted[0]?.answer([]);
    await soon();
    line.send({ type: "see", id: 3 });

    for (const poll of posted.slice(1)) poll.refuse(503, "busy");
    await soon();

    expect(closed).toHaveBeenCalledOnce();
  });

  test("silence is a broken line too", async () => {
    await vi.advanceTimersByTimeAsync(35_000);

    expect(closed).toHaveBeenCalledOnce();
  });

  test("not signed in is a goodbye for good", async () => {
    posted[0]?.refuse(401, "not_signed_in");
    await soon();

    expect(heard).toHaveBeenCalledExactlyOnceWith({ type: "bye", again: false, code: "not_signed_in", message: "" });
  });

  test("once hung up, nothing is told", async () => {
    line.close();
    posted[0]?.answer([{ type: "welcome" }]);
    await soon();

    expect(heard).not.toHaveBeenCalled();
    expect(closed).not.toHaveBeenCalled();
  });
});
