// @vitest-environment happy-dom

import { beforeEach, expect, test, vi } from "vitest";
import type { ToVisitor } from "#wire/types.ts";
import { placeOf } from "../models/place.ts";
import heed from "./heed.ts";

let hear: (frame: ToVisitor) => void = () => undefined;
const discard = vi.fn();
const reload = vi.fn();
const warn = vi.fn();
const visit = {
  place: { ...placeOf(new URL(location.href)), site: "shoe-shop" },
  live: { pending: [{ client_id: "message-1" }], discard, on: (_: string, heard: typeof hear) => void (hear = heard) },
};

function welcome(change: object): ToVisitor {
  return { type: "welcome", is_fresh: false, identity_refused: null, ...change } as ToVisitor;
}

beforeEach(() => {
  for (const mock of [discard, reload, warn]) mock.mockReset();
  vi.spyOn(console, "warn").mockImplementation(warn);
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("floorwalker:shoe-shop:token", "the new one");
  localStorage.setItem("floorwalker:hat-shop:token", "elsewhere");
  sessionStorage.setItem("floorwalker:shoe-shop:draft", "a secret");
  sessionStorage.setItem("floorwalker:shoe-shop:contact", "a mail address");
  heed(visit as never, reload);
});

test("a browser that is somebody else's now keeps nothing of who was here, but the new token", () => {
  hear(welcome({ is_fresh: true }));

  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(Object.keys(localStorage).toSorted()).toEqual(["floorwalker:hat-shop:token", "floorwalker:shoe-shop:token"]);
  expect(discard).toHaveBeenCalledExactlyOnceWith("message-1");
  expect(reload).toHaveBeenCalledOnce();
});

test("who stays who they are loses nothing", () => {
  hear(welcome({}));

  expect(sessionStorage.getItem("floorwalker:shoe-shop:draft")).toBe("a secret");
  expect(reload).not.toHaveBeenCalled();
});

test("a tab that is let go forgets, and does not come back by itself", () => {
  hear({ type: "bye", code: "signed_out", message: "", again: false });

  expect(sessionStorage.getItem("floorwalker:shoe-shop:draft")).toBeNull();
  expect(reload).not.toHaveBeenCalled();
});

test("why an identity was refused is told to the shop's developer", () => {
  hear(welcome({ identity_refused: "identity_expired" }));

  expect(warn).toHaveBeenCalledExactlyOnceWith("Floorwalker:", "identity_expired");
});
