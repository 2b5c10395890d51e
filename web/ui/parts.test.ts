// @vitest-environment happy-dom

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import Clock from "./Clock.svelte";
import Message from "./Message.svelte";
import TextField from "./TextField.svelte";

let drawn: Record<string, unknown> | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(async () => {
  if (drawn) await unmount(drawn);
  document.body.replaceChildren();
});

function draw(make: (target: HTMLElement) => Record<string, unknown>): HTMLElement {
  drawn = make(document.body);
  flushSync();
  return document.body;
}

describe("a message", () => {
  test("shows markup as the text it is", () => {
    const body = draw((target) => mount(Message, { target, props: { text: "<img src=x onerror=alert(1)> & <b>" } }));

    expect(body.querySelector("img, b")).toBeNull();
    expect(body.querySelector(".message__text")?.textContent).toBe("<img src=x onerror=alert(1)> & <b>");
  });

  test("keeps its lines and adds no blanks around links", () => {
    const text = "one\n  https://shoe.example two";
    const body = draw((target) => mount(Message, { target, props: { text } }));

    expect(body.querySelector(".message__text")?.textContent).toBe(text);
    expect(body.querySelector("a")?.rel).toBe("noopener noreferrer nofollow");
  });
});

describe("a clock", () => {
  test("ticks, and turns late when the shop's patience ends", () => {
    const props = { since: 1_000_000 - 88_000, patience: { soon: 30, late: 90 }, label: "Mia has waited" };
    const clock = draw((target) => mount(Clock, { target, props })).querySelector("time");
    expect(clock?.className).toBe("clock clock--soon");

    vi.advanceTimersByTime(2_000);
    flushSync();

    expect(clock?.className).toBe("clock clock--late");
    expect(clock?.textContent).toContain("1:30");
  });
});

describe("a field", () => {
  test("is tied to its label and its error", () => {
    const body = draw((target) => mount(TextField, { target, props: { label: "Mail", error: "An @ is missing" } }));
    const input = body.querySelector("input");

    expect(body.querySelector("label")?.htmlFor).toBe(input?.id);
    expect(body.querySelector(`#${input?.getAttribute("aria-describedby")}`)?.textContent).toBe("An @ is missing");
    expect(input?.getAttribute("aria-invalid")).toBe("true");
  });
});
