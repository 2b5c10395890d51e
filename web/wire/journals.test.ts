import { beforeEach, describe, expect, test, vi } from "vitest";
import { Journals } from "./journals.ts";
import { TALK, said } from "./testing/cast.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

function journals(fetch: (conversation: string, after: number) => Promise<unknown> = async () => undefined) {
  const applied: number[] = [];
  const asked = vi.fn(fetch);
  const mine = new Journals<{ seq: number }>(asked, (_, { seq }) => applied.push(seq));
  mine.follow(TALK);
  return { mine, applied, asked };
}

describe("following conversations", () => {
  test("a jump is fetched from where it began", async () => {
    const { mine, applied, asked } = journals(async () => mine.check(TALK, [said(2), said(3)], 4));

    mine.take(TALK, said(1));
    mine.take(TALK, said(4));
    await vi.advanceTimersByTimeAsync(300);

    expect(asked).toHaveBeenCalledExactlyOnceWith(TALK, 1);
    expect(applied).toEqual([1, 2, 3, 4]);
  });

  test("a jump that closes by itself is not fetched", async () => {
    const { mine, asked } = journals();

    mine.take(TALK, said(2));
    mine.take(TALK, said(1));
    await vi.advanceTimersByTimeAsync(10_000);

    expect(asked).not.toHaveBeenCalled();
  });

  test("what did not come is asked for again, calmly", async () => {
    const { mine, asked } = journals();

    mine.expect(TALK, 5);
    await vi.advanceTimersByTimeAsync(4_400);

    expect(asked).toHaveBeenCalledTimes(3);
  });

  test("a fetch that fails is tried again", async () => {
    const { mine, asked } = journals(() => Promise.reject(new Error("no line")));

    mine.take(TALK, said(2));
    await vi.advanceTimersByTimeAsync(2_400);

    expect(asked).toHaveBeenCalledTimes(2);
  });

  test("is complete only when compared and without a gap", () => {
    const { mine } = journals();

    expect(mine.areComplete).toBe(false);
    mine.check(TALK, [said(1)], 2);
    expect(mine.areComplete).toBe(false);
    mine.take(TALK, said(2));
    expect(mine.areComplete).toBe(true);
    mine.doubt();
    expect(mine.areComplete).toBe(false);
  });

  test("is compared once per connection, from how far it has come", () => {
    const { mine } = journals();
    const ask = vi.fn();
    mine.take(TALK, said(1));

    mine.compare(ask);
    mine.compare(ask);
    mine.doubt();
    mine.compare(ask);

    expect(ask.mock.calls).toEqual([[TALK, 1], [TALK, 1]]);
  });

  test("a conversation that is not followed is left alone", () => {
    const { mine, applied } = journals();

    mine.take("talk-2", said(1));

    expect(applied).toEqual([]);
    expect(mine.known()).toEqual({ [TALK]: 0 });
  });
});
