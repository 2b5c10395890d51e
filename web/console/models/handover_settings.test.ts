import { expect, test } from "vitest";
import { addChannel, draftOf, settingsOf } from "./handover_settings.ts";
import type { HandoverSettings } from "./handovers.ts";

const KEPT: HandoverSettings = {
  at_once_seconds: 60,
  promised_minutes: 60,
  elsewhere_hours: 24,
  channels: [{ id: "bank", kind: "channel", name: "Bank", address: "", matters: ["order"], texts: { da: "Log ind.", sv: "Logga in." } }],
};

test("what is kept comes back as it was, other languages too", () => {
  const draft = draftOf(KEPT, ["en", "sv", "fi"]);

  expect(draft.channels[0]?.texts.map(({ language }) => language)).toEqual(["en", "sv", "fi", "da"]);
  expect(settingsOf(draft)).toEqual(KEPT);
});

test("a new channel is for all matters, and says the usual", () => {
  const draft = draftOf({ ...KEPT, channels: [] }, ["en"]);

  addChannel(draft, ["en"]);

  const [added] = settingsOf(draft).channels;
  expect(added).toMatchObject({ kind: "channel", matters: ["order", "invoice", "personal", "account"], texts: {} });
  expect(added?.id).toMatch(/^[a-z0-9-]{1,40}$/u);
});
