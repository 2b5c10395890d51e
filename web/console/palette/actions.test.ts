import { describe, expect, test, vi } from "vitest";
import type { Workplace } from "../look.ts";
import type { Colleague } from "../models/frames.ts";
import { ADA } from "../testing/cast.ts";
import { actionsOf } from "./actions.ts";

/** Open the palette for Ada as she stands; gives what she can do by name, and what is asked of the server. */
function palette(ada: Partial<Colleague>) {
  const asked = vi.fn();
  const rows = { nextWaiting: () => undefined, get: () => undefined, of: () => [] };
  const desk = { colleagues: { me: { ...ADA, ...ada } }, columns: { current: null }, rows, do: asked };
  const settings = { wishes: { sounds: true, theme: "light" } };
  const handovers = { toConfirm: () => undefined };
  const work = { account: {}, asks: {}, assist: { isOn: () => false }, desk, handovers, places: {}, settings, wrapUps: { asked: [] } } as unknown as Workplace;
  const possible = actionsOf(work).filter(({ isPossible }) => isPossible);
  return { asked, names: possible.map(({ name }) => name), run: (named: string) => possible.find(({ name }) => name === named)?.run() };
}

describe("the palette", () => {
  test.each([
    ["slots.fewer", 3],
    ["slots.more", 5],
  ])("lists changing the number of chats at once: %s", (name, slots) => {
    const { asked, run } = palette({ slots: 4 });

    run(name);

    expect(asked).toHaveBeenCalledExactlyOnceWith({ type: "set_slots", slots });
  });

  test("offers no number of chats that the server would refuse", () => {
    expect(palette({ slots: 1 }).names).not.toContain("slots.fewer");
    expect(palette({ slots: 12 }).names).not.toContain("slots.more");
  });

  test.each([
    ["action.finish_for_break", "break"],
    ["action.finish_shift", "end_of_shift"],
  ])("lists finishing one's chats: %s", (name, because) => {
    const { asked, run } = palette({ open_chats: 2 });

    run(name);

    expect(asked).toHaveBeenCalledExactlyOnceWith({ type: "finish_chats", because });
  });

  test("offers to finish chats to nobody who has none or is away", () => {
    expect(palette({ open_chats: 0 }).names).not.toContain("action.finish_shift");
    expect(palette({ open_chats: 2, presence: "away" }).names).not.toContain("action.finish_shift");
  });
});
