import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FoundGoods, type GoodsRow, soughtBefore } from "./goods.ts";
import { GoodsPicker } from "./goods_picker.ts";

const BOOTS: GoodsRow = {
  product: "41", name: "Bog boots", price: null, was: null, availability: "in_stock", delivery: "", url: "",
  has_picture: false, group: "", as_of: 1, stock: [],
};
const SOCKS: GoodsRow = { ...BOOTS, product: "7", name: "Wool socks" };
const of = (...goods: GoodsRow[]): FoundGoods => ({ goods, looked_at: null, pictures: {} });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function asked(): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
}

describe("what is sought", () => {
  it.each([
    ["//", { from: 0, to: 2, words: "" }],
    ["Try //bog boots", { from: 4, to: 15, words: "bog boots" }],
    ["Hello\n//bo", { from: 6, to: 10, words: "bo" }],
  ])("in %j stands behind two slashes", (text, sought) => {
    expect(soughtBefore(text, text.length)).toEqual(sought);
  });

  it.each(["https://shoes.example", "/", "1//2", "a /", "//boots\n", ""])("in %j is nothing", (text) => {
    expect(soughtBefore(text, text.length)).toBeNull();
  });
});

describe("the list of goods", () => {
  it("shows what fits, and gives the one that is marked with its place in the draft", async () => {
    const picker = new GoodsPicker(async () => of(BOOTS, SOCKS));

    picker.typed("Try //b", 7);
    await asked();
    picker.step(1);

    expect(picker.pick()).toEqual({ goods: SOCKS, from: 4, to: 7 });
    expect(picker.isOpen).toBe(false);
  });

  it("gives nothing while what is sought is not answered yet", async () => {
    const picker = new GoodsPicker(async () => of(BOOTS));
    picker.typed("//b", 3);
    await asked();

    picker.typed("//bo", 4);

    expect(picker.pick()).toBeNull();
    expect(picker.isOpen).toBe(true);
  });

  it("hears no late answer to what is sought no more", async () => {
    const answers = new Map<string, (found: FoundGoods) => void>();
    const picker = new GoodsPicker((words) => new Promise((answer) => answers.set(words, answer)));
    picker.typed("//b", 3);
    await asked();
    picker.typed("//bo", 4);
    await asked();

    answers.get("bo")?.(of(BOOTS));
    answers.get("b")?.(of(SOCKS));
    await asked();

    expect(picker.found.goods).toEqual([BOOTS]);
  });

  it("asks once for what is typed in one go", async () => {
    const load = vi.fn(async () => of(BOOTS));
    const picker = new GoodsPicker(load);

    for (const text of ["//", "//b", "//bo", "//boo"]) picker.typed(text, text.length);
    await asked();

    expect(load.mock.calls).toEqual([["boo"]]);
  });

  it("that was sent away stays away while its slashes stand there", async () => {
    const picker = new GoodsPicker(async () => of(BOOTS));
    picker.typed("//", 2);
    picker.dismiss();

    picker.typed("//b", 3);
    expect(picker.isOpen).toBe(false);
    picker.typed("", 0);
    picker.typed("//", 2);
    expect(picker.isOpen).toBe(true);
  });
});
