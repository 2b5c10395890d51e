import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OwnTyping } from "./own_typing.ts";
import { Typing } from "./typing.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const mia = { who: "visitor", name: null } as const;
const ben = { who: "agent", name: "Ben" } as const;

describe("who is writing", () => {
  test("is forgotten after six silent seconds", () => {
    const typing = new Typing();
    typing.heard("talk", mia, true);

    vi.advanceTimersByTime(5_999);
    expect(typing.isCustomerWriting("talk")).toBe(true);
    vi.advanceTimersByTime(1);

    expect(typing.isCustomerWriting("talk")).toBe(false);
  });

  test("is remembered while they go on", () => {
    const typing = new Typing();
    typing.heard("talk", mia, true);
    vi.advanceTimersByTime(4_000);
    typing.heard("talk", mia, true);
    vi.advanceTimersByTime(4_000);

    expect(typing.isCustomerWriting("talk")).toBe(true);
  });

  test("stops when their words have arrived, and only for them", () => {
    const typing = new Typing();
    typing.heard("talk", mia, true);
    typing.heard("talk", ben, true);

    typing.arrived("talk", "visitor");

    expect(typing.in("talk")).toEqual([ben]);
  });
});

describe("our own writing", () => {
  test("is told at the first key and then seldom", () => {
    const tell = vi.fn<(isTyping: boolean) => void>();
    const typing = new OwnTyping(tell);

    for (let key = 0; key < 10; key += 1) {
      typing.pressed();
      vi.advanceTimersByTime(400);
    }

    expect(tell.mock.calls).toEqual([[true], [true]]);
  });

  test("ends by itself, once", () => {
    const tell = vi.fn<(isTyping: boolean) => void>();
    const typing = new OwnTyping(tell);
    typing.pressed();

    vi.advanceTimersByTime(5_000);
    typing.stopped();

    expect(tell.mock.calls).toEqual([[true], [false]]);
  });
});
