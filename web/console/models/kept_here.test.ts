import { describe, expect, test } from "vitest";
import { MemoryShelf } from "#wire/testing/shelf.ts";
import { Digits } from "./digits.ts";
import { Drafts } from "./drafts.ts";
import { Settings } from "./settings.ts";

const storage = () => new MemoryShelf() as unknown as Storage;

describe("drafts", () => {
  test("survive a reload, each in its conversation", () => {
    const shelf = storage();
    new Drafts(shelf, "ada").keep("mia", "Dear Mia");

    expect(new Drafts(shelf, "ada").of("mia")).toBe("Dear Mia");
    expect(new Drafts(shelf, "ada").of("max")).toBe("");
  });

  test("are nobody else's at the same computer", () => {
    const shelf = storage();
    new Drafts(shelf, "ada").keep("mia", "Dear Mia");

    expect(new Drafts(shelf, "ben").of("mia")).toBe("");
  });

  test("leave nothing behind once sent", () => {
    const shelf = new MemoryShelf();
    const drafts = new Drafts(shelf as unknown as Storage, "ada");
    drafts.keep("mia", "Dear Mia");

    drafts.keep("mia", "");

    expect(shelf.length).toBe(0);
  });
});

describe("settings", () => {
  test("survive a reload", () => {
    const shelf = storage();
    new Settings(shelf).wish({ sounds: false });

    expect(new Settings(shelf).wishes).toMatchObject({ sounds: false, enterSends: true });
  });

  test("begin anew when what was kept is damaged", () => {
    const shelf = storage();
    shelf.setItem("floorwalker:wishes", "{nonsense");

    expect(new Settings(shelf).wishes.sounds).toBe(true);
  });
});

describe("the numbers of one's chats", () => {
  test("stay while the list moves, and are given anew when free", () => {
    const digits = new Digits();
    digits.assign(["mia", "max", "eva"]);

    digits.assign(["eva", "mia", "kim"]);

    expect(["mia", "kim", "eva"].map((chat) => digits.of(chat))).toEqual([1, 2, 3]);
  });

  test("end at nine", () => {
    const digits = new Digits();

    digits.assign(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);

    expect(digits.of("j")).toBeUndefined();
  });
});
