// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Place } from "../loader/place.ts";
import { stand } from "./stand.ts";

const LOT = /^[0-9a-f]{32}$/;

interface Word {
  visit: string;
  page: { url: string };
  cart: string;
  stage: string;
  has_agreed: boolean;
  is_returning: boolean;
  has_left?: boolean;
}

let sent: Word[];
let place: Place;

function page(said: Record<string, string> = {}): Place {
  return { address: "https://chat.example/widget/shoe-shop", origin: "https://chat.example", site: "shoe-shop", query: new URLSearchParams({ lang: "fi", ...said }) };
}

function visits(said: Record<string, string> = {}): Place {
  place = page(said);
  stand(place);
  return place;
}

const last = () => sent.at(-1);
const after = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000);

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal("fetch", (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)) as Word);
    return Promise.resolve();
  });
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

test("a page tells where its shopper stands, and again only every forty seconds", () => {
  visits({ cart: "7990EUR", stage: "cart" });
  expect(last()).toMatchObject({ cart: "7990EUR", stage: "cart", language: "fi", has_agreed: false });
  expect(last()?.visit).toMatch(LOT);

  after(39);
  expect(sent).toHaveLength(1);
  after(2);
  expect(sent).toHaveLength(2);
});

test("another page, another cart and another stage are told at once", () => {
  visits();

  history.pushState(null, "", "/cart");
  after(1);
  place.query.set("cart", "7990EUR");
  after(1);
  place.query.set("stage", "checkout");
  after(1);

  expect(sent.map(({ page: { url }, cart, stage }) => [new URL(url).pathname, cart, stage])).toEqual([
    ["/", "", ""],
    ["/cart", "", ""],
    ["/cart", "7990EUR", ""],
    ["/cart", "7990EUR", "checkout"],
  ]);
});

test("nobody tells of a page that nobody looks at", () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);

  visits();
  after(120);

  expect(sent).toEqual([]);
});

test("who leaves is said to have left", () => {
  visits();

  dispatchEvent(new Event("pagehide"));

  expect(last()).toMatchObject({ has_left: true });
});

describe("consent", () => {
  test("before it nothing is kept, and each page is somebody else", () => {
    const lots = [visits(), visits()].map(({ query }) => query.get("visit"));

    expect(new Set(lots).size).toBe(2);
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  });

  test("with it one visit is one person, who is new, and on the next visit has been here before", () => {
    const first = visits({ consent: "yes" }).query.get("visit");
    const second = visits({ consent: "yes" }).query.get("visit");
    expect([first === second, last()?.is_returning]).toEqual([true, false]);

    sessionStorage.clear();
    const third = visits({ consent: "yes" }).query.get("visit");

    expect([first === third, last()?.is_returning]).toEqual([false, true]);
  });

  test("refused, nothing is told", () => {
    visits({ consent: "no" });
    after(120);

    expect([sent, place.query.has("visit")]).toEqual([[], false]);
  });

  test("withdrawn, they are gone, and what was kept goes too", () => {
    visits({ consent: "yes" });

    place.query.set("consent", "no");
    after(1);

    expect(last()).toMatchObject({ has_left: true });
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  });
});

test("where a panel tells already the page is silent", () => {
  const widget = document.createElement("floorwalker-widget");
  widget.attachShadow({ mode: "open" }).append(document.createElement("iframe"));
  // Not put into the document, where the test's browser would load the frame.
  vi.spyOn(document, "querySelector").mockReturnValue(widget);

  visits();
  after(60);

  expect(sent).toEqual([]);
});

test("a language that is none does not cost the whole word", () => {
  visits({ lang: "<script>" });

  expect(last()).toMatchObject({ language: "en" });
});
