import { describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import type { ToAgent } from "./frames.ts";
import { tagsIn, WrapUps, type Topic, type WrapUpAsked } from "./wrap_ups.ts";

const MIA = { conversation: "one", topic: "delivery", outcome: "solved", ended_at: 1 } as WrapUpAsked;
const TOPICS = [
  { id: "delivery", is_retired: false },
  { id: "press", is_retired: true },
] as Topic[];

function book(asked: readonly WrapUpAsked[] = [MIA]) {
  const office = {
    wrapUpsDue: vi.fn(() => Promise.resolve([...asked])),
    topics: vi.fn(() => Promise.resolve(TOPICS)),
    wrapUp: vi.fn(() => Promise.resolve({})),
  };
  const notices = { tell: vi.fn() };
  const wire = new FakeWire();
  return { office, notices, wire, wrapUps: new WrapUps(office, notices, wire.wire) };
}

describe("what is to be wrapped up", () => {
  test("is asked again when a conversation ends, and not when somebody speaks", async () => {
    const { office, wire, wrapUps } = book();
    const told = (kind: string) => ({ type: "entry", entry: { fact: { kind } } }) as unknown as ToAgent;

    wire.hear(told("message_sent"));
    wire.hear(told("conversation_closed"));
    await vi.waitFor(() => expect(wrapUps.asked).toEqual([MIA]));

    expect(office.wrapUpsDue).toHaveBeenCalledTimes(1);
    expect(wrapUps.choice.map(({ id }) => id)).toEqual(["delivery"]);
  });

  test("is done with one key where something was chosen beforehand", async () => {
    const { office, wrapUps } = book();
    await wrapUps.load();

    expect(await wrapUps.takeSuggested(MIA)).toBe(true);

    expect(office.wrapUp).toHaveBeenCalledWith("one", { topic: "delivery", outcome: "solved", tags: [] }, 0);
    expect(wrapUps.asked).toEqual([]);
  });

  test("nothing is chosen for the agent where nothing was suggested", async () => {
    const { office, wrapUps } = book();

    expect(await wrapUps.takeSuggested({ ...MIA, topic: null })).toBe(false);

    expect(office.wrapUp).not.toHaveBeenCalled();
  });

  test("what was refused stays, and it is said why", async () => {
    const { office, notices, wrapUps } = book();
    await wrapUps.load();
    office.wrapUp.mockRejectedValueOnce(new Refusal("wrap_up_over", ""));

    expect(await wrapUps.say("one", { topic: "delivery", outcome: "solved", tags: [] }, 900)).toBe(false);

    expect(notices.tell).toHaveBeenCalledWith("wrap_up_over");
    expect(wrapUps.asked).toEqual([MIA]);
  });
});

test("tags stand between commas", () => {
  expect(tagsIn(" lost parcel, ,courier ")).toEqual(["lost parcel", "courier"]);
});
