import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Crm } from "./crm.ts";

const CARD = { outcome: "asking", asked_at: 1, is_proven: true, found: [] };

function opened(ask = vi.fn<() => Promise<{ crm: typeof CARD }>>(async () => ({ crm: CARD }))) {
  let tell: (frame: unknown) => void = () => undefined;
  const on = (_: string, heard: (frame: unknown) => void) => ((tell = heard), () => undefined);
  const crm = new Crm({ ask, on } as never, "talk");
  crm.open();
  return { ask, crm, tell: (frame: unknown) => tell(frame) };
}

test("the records are asked for as soon as somebody looks, and again when they have answered", async () => {
  const { ask, crm, tell } = opened();
  await vi.waitFor(() => expect(crm.shown).toBe(CARD));

  tell({ type: "crm_changed", conversation: "other" });
  expect(ask).toHaveBeenCalledTimes(1);
  tell({ type: "crm_changed", conversation: "talk" });

  expect(ask).toHaveBeenLastCalledWith({ type: "ask_crm", conversation: "talk", again: false });
  expect(ask).toHaveBeenCalledTimes(2);
});

test("they are asked anew where an agent wants it, and what is known stays where that cannot be", async () => {
  const { ask, crm } = opened();
  await vi.waitFor(() => expect(crm.shown).toBe(CARD));
  ask.mockRejectedValueOnce(new Refusal("not_connected", ""));

  await crm.load(true);

  expect(ask).toHaveBeenLastCalledWith({ type: "ask_crm", conversation: "talk", again: true });
  expect(crm.shown).toBe(CARD);
});
