import { beforeEach, describe, expect, test, vi } from "vitest";
import { Outbox } from "./outbox.ts";
import { Post } from "./post.ts";
import { NotConnected, Refusal } from "./refusals.ts";
import { TALK } from "./testing/cast.ts";
import { MemoryShelf } from "./testing/shelf.ts";
import type { Kept } from "./types.ts";

const kept: Kept = { type: "kept", id: 3, conversation: TALK, seq: 1, at: 0 };

beforeEach(() => {
  vi.useFakeTimers();
});

/** A post office in front of a server that answers as told, and otherwise keeps everything. */
function post({ isFollowed = true } = {}) {
  const ask = vi.fn<(frame: object) => Promise<Kept>>(async () => kept);
  const mine = new Post(new Outbox("shoe", new MemoryShelf()), { ask, isFollowed: () => isFollowed, changed: () => undefined });
  const asked = () => ask.mock.calls.map(([frame]) => frame as { text: string; conversation: string | null; client_id: string });
  return { mine, ask, asked };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe("getting messages through", () => {
  test("a kept message stays in sight until its entry comes, and is not sent again", async () => {
    const { mine, asked } = post();

    const clientId = mine.send(TALK, "hello", null);
    await settled();
    void mine.deliver();

    expect(asked()).toHaveLength(1);
    expect(mine.pending).toMatchObject([{ client_id: clientId, is_kept: true }]);
    mine.drop(clientId);
    expect(mine.pending).toEqual([]);
  });

  test("a message of a conversation nobody follows is done when it is kept", async () => {
    const { mine } = post({ isFollowed: false });

    mine.send(TALK, "hello", null);
    await settled();

    expect(mine.pending).toEqual([]);
  });

  test("after a broken line everything goes again, in order, under the same ids", async () => {
    const { mine, ask, asked } = post();
    ask.mockRejectedValueOnce(new NotConnected());
    mine.send(TALK, "one", null);
    mine.send(TALK, "two", null);
    await settled();
    expect(ask).toHaveBeenCalledTimes(1);

    void mine.deliver();
    await settled();

    expect(asked().map(({ text }) => text)).toEqual(["one", "one", "two"]);
    expect(asked()[1]?.client_id).toBe(asked()[0]?.client_id);
  });

  test("what follows the first words waits for the conversation they start", async () => {
    const { mine, ask, asked } = post();
    mine.send(null, "hello", null);
    mine.send(null, "is it there in 38?", null);
    expect(ask).toHaveBeenCalledTimes(1);

    await settled();

    expect(asked().map(({ conversation }) => conversation)).toEqual([null, TALK]);
  });

  test("a refused message waits for its writer, and others pass it", async () => {
    const { mine, ask, asked } = post();
    ask.mockRejectedValueOnce(new Refusal("too_long", ""));
    const clientId = mine.send(TALK, "long", null);
    mine.send(TALK, "short", null);
    await settled();

    expect(mine.pending.map(({ refused }) => refused)).toEqual(["too_long", undefined]);
    mine.retry(clientId);
    await settled();

    expect(asked().map(({ text }) => text)).toEqual(["long", "short", "long"]);
  });

  test("too much at once is tried again by itself, and nothing overtakes it", async () => {
    const { mine, ask, asked } = post();
    ask.mockRejectedValueOnce(new Refusal("too_much", ""));

    mine.send(TALK, "one", null);
    mine.send(TALK, "two", null);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);

    expect(asked().map(({ text }) => text)).toEqual(["one", "one", "two"]);
    expect(mine.pending).toMatchObject([{ is_kept: true }, { is_kept: true }]);
  });
});
