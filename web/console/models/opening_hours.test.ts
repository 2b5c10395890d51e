import { describe, expect, test } from "vitest";
import type { Hours, HoursSheet } from "#wire/types.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { welcome } from "../testing/cast.ts";
import { Notices } from "./notices.ts";
import { OpeningHours } from "./opening_hours.ts";
import { WeekDraft } from "./week_draft.svelte.ts";

const WEEK = ["09:00-12:00 13:00-17:00", "09:00-17:00", "", "", "", "", ""];

function sheet(week: string[] = WEEK, zone = "Europe/Helsinki"): HoursSheet {
  return {
    today: "2026-03-02",
    zone,
    week,
    is_week_own: true,
    country: null,
    region: null,
    limits: {},
    are_holidays_own: false,
    holidays: [],
    exceptions: [],
    days: [],
  };
}

/** A server that has hours for whoever asks, and refuses changes with a code if told to. */
class HoursWire extends FakeWire {
  override ask(frame: { type: string; place_id?: string | null }): Promise<object> {
    if (frame.type !== "ask_hours") return super.ask(frame as never);
    this.asked.push(frame);
    const place = frame.place_id ?? "shop";
    const places = ["shop", "branch"].map((id) => ({ id, kind: id, name: id, city: "" }));
    return Promise.resolve({ type: "hours", id: 1, places, place, sheet: sheet() } as Hours);
  }
}

function opened() {
  const wire = new HoursWire();
  const notices = new Notices();
  const hours = new OpeningHours(wire.wire, "en", notices);
  const close = hours.open();
  return { wire, notices, hours, close };
}

const asked = (wire: FakeWire) => wire.asked.filter(({ type }) => type === "ask_hours").length;
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("the opening hours", () => {
  test("are those of the shop, then of the place that is chosen", async () => {
    const { hours } = opened();
    await settled();
    expect(hours.place?.id).toBe("shop");

    await hours.show("branch");

    expect(hours.place?.id).toBe("branch");
  });

  test("are asked for anew when a colleague changes them, and no more once the page is left", async () => {
    const { wire, close } = opened();
    wire.hear({ type: "hours_changed", place: "shop" });
    wire.hear(welcome());
    expect(asked(wire)).toBe(3);

    close();
    wire.hear({ type: "hours_changed", place: "shop" });

    expect(asked(wire)).toBe(3);
  });

  test("leave to the field what is wrong with it, and tell the rest as a notice", async () => {
    const { wire, hours, notices } = opened();
    await settled();

    wire.refuses = "slots_overlap";
    expect(await hours.check("09:00-13:00 12:00-14:00")).toBe("slots_overlap");
    expect(notices.shown).toEqual([]);
    wire.refuses = "not_allowed";
    expect(await hours.change({ type: "drop_own_hours", place_id: "branch" })).toBe("not_allowed");

    expect(notices.shown.map(({ code }) => code)).toEqual(["not_allowed"]);
  });
});

describe("a week that is being typed", () => {
  test("is written as the server reads it", () => {
    const draft = new WeekDraft(sheet());

    draft.addSlot(2);
    draft.type(2, 0, " 10:00–11:00 ");

    expect(draft.written).toEqual(["09:00–12:00 13:00–17:00", "09:00–17:00", "10:00–11:00", "", "", "", ""]);
  });

  test("is not changed by opening it, nor by typing the same", () => {
    const draft = new WeekDraft(sheet());
    expect(draft.isChanged).toBe(false);

    draft.type(1, 0, "09:00-17:00");

    expect(draft.isChanged).toBe(false);
  });

  test("is copied to the other open days and to no closed one", () => {
    const draft = new WeekDraft(sheet());

    draft.copy(0);

    expect(draft.week.map((day) => day.length)).toEqual([2, 2, 0, 0, 0, 0, 0]);
  });

  test("follows a colleague, unless something was typed", () => {
    const theirs = sheet(["", "", "", "", "", "", "10:00-11:00"]);
    const idle = new WeekDraft(sheet());
    const busy = new WeekDraft(sheet());
    busy.removeSlot(0, 0);

    idle.follow(theirs);
    busy.follow(theirs);

    expect(idle.week[6]).toEqual(["10:00–11:00"]);
    expect([busy.week[0], busy.isBehind(theirs)]).toEqual([["13:00–17:00"], true]);
  });
});
