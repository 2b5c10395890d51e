// @vitest-environment happy-dom

import { expect, test, vi } from "vitest";
import { guarded, listen } from "./guarded.ts";

test("a mistake of ours is told to the developer and never thrown into the page", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const mistake = new Error("ours");

  await guarded(() => {
    throw mistake;
  })();
  await guarded(async () => {
    throw mistake;
  })();

  expect(warned.mock.calls).toEqual([
    ["Floorwalker:", mistake],
    ["Floorwalker:", mistake],
  ]);
});

test("a listener that throws does not reach the page's own", () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const button = document.createElement("button");
  const shops = vi.fn();
  listen(button, "click", () => {
    throw new Error("ours");
  });
  button.addEventListener("click", shops);

  button.click();

  expect(shops).toHaveBeenCalledOnce();
});
