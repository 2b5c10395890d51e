import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Shopping } from "./shopping.ts";

const SHOWN = { is_read: true, sighting: null, orders: [], by_code: [], requests: [], topic: null };

function opened(ask = vi.fn<() => Promise<{ shopping: typeof SHOWN }>>(async () => ({ shopping: SHOWN }))) {
  let tell: (frame: unknown) => void = () => undefined;
  const stop = vi.fn<() => void>();
  const on = (_: string, heard: (frame: unknown) => void) => ((tell = heard), stop);
  const shopping = new Shopping({ ask, on } as never, "talk");
  const close = shopping.open();
  return { ask, shopping, close, stop, tell: (frame: unknown) => tell(frame) };
}

test("what the customer does in the shop is asked as soon as somebody looks", async () => {
  const { ask, shopping } = opened();

  await vi.waitFor(() => expect(shopping.shown).toBe(SHOWN));

  expect(ask).toHaveBeenCalledExactlyOnceWith({ type: "ask_shopping", conversation: "talk" });
});

test("it is asked again when it is said to be different, and for this conversation only", () => {
  const { ask, tell } = opened();

  tell({ type: "shopping_changed", conversation: "other" });
  expect(ask).toHaveBeenCalledTimes(1);
  tell({ type: "shopping_changed", conversation: "talk" });

  expect(ask).toHaveBeenCalledTimes(2);
});

test("what is known stays where it cannot be asked again", async () => {
  const { ask, shopping, tell } = opened();
  await vi.waitFor(() => expect(shopping.shown).toBe(SHOWN));
  ask.mockRejectedValueOnce(new Refusal("not_connected", ""));

  tell({ type: "welcome" });
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));

  expect(shopping.shown).toBe(SHOWN);
});

test("whoever looks away hears no more", () => {
  const { close, stop } = opened();

  close();

  expect(stop).toHaveBeenCalledOnce();
});
