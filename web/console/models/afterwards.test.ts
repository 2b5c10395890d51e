import { describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { Afterwards, percentOf, type Shown } from "./afterwards.ts";
import type { ToAgent } from "./frames.ts";

const SOLVED: Shown = { feedback: { given_at: 1, is_solved: true, is_satisfied: null, comment: "" }, transcripts: [] };
const told = (conversation: string) => ({ type: "afterwards", conversation }) as ToAgent;

describe("what became of a conversation", () => {
  test("is asked when somebody looks, and again when it is different", async () => {
    const office = { afterwards: vi.fn(() => Promise.resolve(SOLVED)) };
    const wire = new FakeWire();
    const afterwards = new Afterwards(office, wire.wire, "one");

    const leave = afterwards.open();
    await vi.waitFor(() => expect(afterwards.shown).toEqual(SOLVED));
    wire.hear(told("another"));
    wire.hear(told("one"));
    leave();
    wire.hear(told("one"));

    expect(office.afterwards).toHaveBeenCalledTimes(2);
  });

  test("what cannot be had is not shown", async () => {
    const office = { afterwards: vi.fn(() => Promise.reject(new Refusal("not_connected", ""))) };
    const afterwards = new Afterwards(office, new FakeWire().wire, "one");

    afterwards.open();
    await vi.waitFor(() => expect(office.afterwards).toHaveBeenCalled());

    expect(afterwards.shown).toBeNull();
  });
});

test("shares are of those who answered", () => {
  expect([percentOf(2, 1), percentOf(0, 4), percentOf(0, 0)]).toEqual([67, 0, null]);
});
