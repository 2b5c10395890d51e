import { beforeEach, expect, test } from "vitest";
import { Picker } from "./picker.ts";
import type { ReadyTemplate } from "./ready_templates.ts";

function ready(shortcut: string, name = shortcut, text = name): ReadyTemplate {
  return { id: shortcut, shortcut, name, language: null, is_in_their_language: true, text, files: [] };
}

let picker: Picker;
let asked: number;

beforeEach(async () => {
  asked = 0;
  const known = [ready("sizes", "Sizes"), ready("returns", "Sending back"), ready("repair", "Mending", "We mend soles.")];
  picker = new Picker(() => {
    asked += 1;
    return Promise.resolve(known);
  });
  await type("/");
});

async function type(text: string, caret = text.length): Promise<void> {
  picker.typed(text, caret);
  await Promise.resolve();
}

const shortcuts = () => picker.found.map(({ shortcut }) => shortcut);

test("a slash opens the list, and typing narrows it", async () => {
  expect(shortcuts()).toEqual(["sizes", "returns", "repair"]);
  await type("/re");
  expect(shortcuts()).toEqual(["returns", "repair"]);
  await type("/back");
  expect(shortcuts()).toEqual(["returns"]);
  await type("/soles");
  expect(shortcuts()).toEqual(["repair"]);
  expect(asked).toBe(1);
});

test("a hash opens the other list, and never shows what the slash had found", async () => {
  const signs: string[] = [];
  picker = new Picker((sign) => {
    signs.push(sign);
    return Promise.resolve(sign === "#" ? [ready("", "Sending back")] : [ready("sizes")]);
  });

  await type("/");
  picker.typed("/ #", 3);
  expect(picker.found).toEqual([]);
  await Promise.resolve();

  expect([signs, picker.sign, picker.found.map(({ name }) => name)]).toEqual([["/", "#"], "#", ["Sending back"]]);
});

test("where nothing fits it is closed, so Enter sends", async () => {
  await type("/nothing-like-it");
  expect(picker.isOpen).toBe(false);
});

test("the arrows go round, and what is picked stands for the slash and what was sought", async () => {
  await type("Hello /re", 9);
  picker.step(-1);
  expect(picker.pick()).toMatchObject({ template: { id: "repair" }, from: 6, to: 9 });
  expect(picker.isOpen).toBe(false);
});

test("a slash that was sent away stays away, the next one does not", async () => {
  picker.dismiss();
  await type("/r");
  expect(picker.isOpen).toBe(false);
  await type("/r /");
  expect(picker.isOpen).toBe(true);
});

test("with another word sought the first is marked again", async () => {
  picker.step(1);
  await type("/re");
  expect(picker.at).toBe(0);
});
