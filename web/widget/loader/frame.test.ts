// @vitest-environment happy-dom

import { beforeEach, expect, test, vi } from "vitest";
import type { ToLoader } from "../between.ts";
import { panelFrame } from "./frame.ts";
import type { Place } from "./place.ts";

const FLOORWALKER: Place = {
  address: "https://chat.example/widget/shoe-shop",
  origin: "https://chat.example",
  site: "shoe-shop",
  query: new URLSearchParams("lang=fi&branch=Aurakatu&shop=https://shoes.example"),
};

let panel = { postMessage: vi.fn(), location: { replace: vi.fn() } };
let heard: ToLoader[] = [];

/** A frame whose inside is a stand-in, since no test loads a page. */
function frameInPage() {
  const page = document.createElement("div");
  const frame = panelFrame(FLOORWALKER, page, (message) => heard.push(message));
  frame.make("Chat with us");
  const element = page.querySelector("iframe");
  if (element) Object.defineProperty(element, "contentWindow", { value: panel });
  return { frame, element };
}

function say(data: ToLoader, origin = FLOORWALKER.origin, source: object = panel): void {
  dispatchEvent(Object.assign(new MessageEvent("message", { data, origin }), { source }));
}

beforeEach(() => {
  heard = [];
  panel = { postMessage: vi.fn(), location: { replace: vi.fn() } };
  Object.defineProperty(MessageEvent.prototype, "source", { value: null, writable: true, configurable: true });
});

test("the frame is made hidden, on Floorwalker's origin, and told what the page says out of the server's sight", () => {
  const { element } = frameInPage();

  expect(element?.hidden).toBe(true);
  expect(element?.src).toBe("https://chat.example/widget/shoe-shop/panel#lang=fi&branch=Aurakatu&shop=https%3A%2F%2Fshoes.example");
});

test("a message of another origin is not heard", () => {
  frameInPage();

  say({ type: "close" }, "https://carl.example");

  expect(heard).toEqual([]);
});

test("a message of another window is not heard, also from the right origin", () => {
  frameInPage();

  say({ type: "close" }, FLOORWALKER.origin, window);

  expect(heard).toEqual([]);
});

test("a panel that is ready hears of the page and of being shown, by Floorwalker's origin only", () => {
  const { frame } = frameInPage();
  frame.show(true, true);

  say({ type: "ready" });

  expect(panel.postMessage.mock.calls.map(([message, origin]) => [message.type, origin])).toEqual([
    ["page", "https://chat.example"],
    ["shown", "https://chat.example"],
  ]);
  expect(panel.postMessage.mock.calls[1]?.[0]).toMatchObject({ shown: true, grab: true });
});

test("a panel may grab the keyboard once for each time it was asked for", () => {
  const { frame } = frameInPage();
  frame.show(true, true);
  say({ type: "ready" });

  dispatchEvent(new Event("resize"));

  expect(panel.postMessage.mock.lastCall?.[0]).toMatchObject({ type: "shown", grab: false });
});

test("before the panel is ready nothing is said into the dark", () => {
  const { frame } = frameInPage();

  frame.tell({ type: "page", page: { url: "https://shoes.example/", title: "Shoes" } });

  expect(panel.postMessage).not.toHaveBeenCalled();
});

test("a panel that comes anew leaves no step in the page's history, and hears nothing until it is there", () => {
  const { frame } = frameInPage();
  say({ type: "ready" });
  panel.postMessage.mockClear();

  FLOORWALKER.query.set("lang", "sv");
  frame.renew();
  frame.tell({ type: "page", page: { url: "https://shoes.example/", title: "Shoes" } });
  FLOORWALKER.query.set("lang", "fi");

  const address = "https://chat.example/widget/shoe-shop/panel#lang=sv&branch=Aurakatu&shop=https%3A%2F%2Fshoes.example";
  expect(panel.location.replace).toHaveBeenCalledExactlyOnceWith(address);
  expect(panel.postMessage).not.toHaveBeenCalled();
});
