import { describe, expect, test, vi } from "vitest";
import { MemoryShelf } from "#wire/testing/shelf.ts";
import { Attention, type Bells } from "./attention.ts";
import { Settings, type Wishes } from "./settings.ts";

function attention(isLookedAt: boolean, wishes: Partial<Wishes> = {}) {
  const settings = new Settings(new MemoryShelf() as unknown as Storage);
  settings.wish(wishes);
  const bells = { ring: vi.fn<Bells["ring"]>(), notify: vi.fn<Bells["notify"]>(), isLookedAt: () => isLookedAt };
  return { bells, attention: new Attention(settings, bells) };
}

describe("asking for attention", () => {
  test("is silent for the conversation before the agent's eyes", () => {
    const { attention: mine, bells } = attention(true);

    mine.tell("customer_spoke", "mia", "mia");

    expect(bells.ring).not.toHaveBeenCalled();
  });

  test("rings for another conversation, and for this one when nobody looks", () => {
    const [looking, away] = [attention(true), attention(false)];

    looking.attention.tell("customer_spoke", "max", "mia");
    away.attention.tell("customer_spoke", "mia", "mia");

    expect(looking.bells.ring).toHaveBeenCalledWith("customer_spoke");
    expect(away.bells.ring).toHaveBeenCalledWith("customer_spoke");
  });

  test("notifies only when wished and nobody looks", () => {
    const [looking, away, unwished] = [
      attention(true, { notifications: true }),
      attention(false, { notifications: true }),
      attention(false),
    ];

    for (const { attention: mine } of [looking, away, unwished]) mine.tell("customer_came", "mia", null);

    expect([looking, away, unwished].map(({ bells }) => bells.notify.mock.calls.length)).toEqual([0, 1, 0]);
  });

  test("is silent for those who switched sounds off", () => {
    const { attention: mine, bells } = attention(false, { sounds: false });

    mine.tell("customer_came", "mia", null);

    expect(bells.ring).not.toHaveBeenCalled();
  });
});
