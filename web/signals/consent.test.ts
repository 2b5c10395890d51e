import { expect, test } from "vitest";
import { Consent } from "./consent.ts";

/** As `gtag` pushes its commands: an arguments object. */
const gtag: (...given: unknown[]) => unknown = function pushed() {
  return arguments;
};

function after(...entries: unknown[]): Consent {
  const consent = new Consent();
  for (const entry of entries) consent.hear(entry);
  return consent;
}

const said = (kind: string, storage: string, more = {}) => gtag("consent", kind, { analytics_storage: storage, ...more });

test("silence is no consent", () => {
  expect(after().isGiven(null)).toBe(false);
  expect(after({ event: "view_item" }, gtag("event", "consent"), null, 7, gtag("consent", "update", {})).isGiven(null)).toBe(false);
});

test("what the banner grants is granted, and what it takes back is not", () => {
  expect(after(said("default", "denied"), said("update", "granted")).isGiven(null)).toBe(true);
  expect(after(said("default", "granted"), said("update", "denied")).isGiven(null)).toBe(false);
});

test("a default that grants only some regions grants nothing, since nobody knows where the shopper lives", () => {
  expect(after(said("default", "granted", { region: ["US"] })).isGiven(null)).toBe(false);
  expect(after(said("default", "granted"), said("default", "denied", { region: ["FI"] })).isGiven(null)).toBe(false);
  expect(after(said("default", "granted")).isGiven(null)).toBe(true);
});

test("other purposes say nothing of this one", () => {
  expect(after(gtag("consent", "update", { ad_storage: "granted" })).isGiven(null)).toBe(false);
});

test("the shop's own word goes before all", () => {
  expect(after(said("update", "granted")).isGiven("denied")).toBe(false);
  expect(after().isGiven("granted")).toBe(true);
  expect(after().isGiven("perhaps")).toBe(false);
});
