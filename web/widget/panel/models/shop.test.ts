// @vitest-environment happy-dom

import { expect, test, vi } from "vitest";
import type { ToPanel } from "../../between.ts";
import { Shop } from "./shop.ts";

const SHOP = "https://shoes.example";
const CLOSED: ToPanel = { type: "shown", shown: false, full: false, grab: false };

/** A shop's page around the panel, and everything that reaches its model. */
function shopPage() {
  const around = { postMessage: vi.fn() };
  const heard = vi.fn();
  new Shop(around as unknown as Window, SHOP).listen(heard);
  const say = (origin: string, source: object) =>
    dispatchEvent(Object.defineProperty(new MessageEvent("message", { data: CLOSED, origin }), "source", { value: source }));
  return { around, heard, say };
}

test("the panel says it is ready to the shop's origin and to no other", () => {
  expect(shopPage().around.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "ready" }, SHOP);
});

test("only the shop's page around the panel is heard", () => {
  const { around, heard, say } = shopPage();

  say("https://carl.example", around);
  say(SHOP, window);
  expect(heard).not.toHaveBeenCalled();
  say(SHOP, around);

  expect(heard).toHaveBeenCalledExactlyOnceWith(CLOSED);
});
