import { describe, expect, test } from "vitest";
import { translationFaults, unusedKeys } from "./catalogue_faults.mjs";

const place = ["{n} person before you, {name}", "{n} people before you, {name}"];
const english = new Map([
  ["composer.send", { source: ["Send"], forms: ["Send"] }],
  ["queue.place", { source: place, forms: place }],
]);
const swedish = {
  "composer.send": { source: ["Send"], forms: ["Skicka"] },
  "queue.place": { source: place, forms: ["{n} person före dig, {name}", "{n} personer före dig, {name}"] },
};

const faults = (changed) => translationFaults("sv.po", "sv", new Map(Object.entries({ ...swedish, ...changed })), english);

describe("a translation", () => {
  test("that is complete has no faults", () => {
    expect(faults({})).toEqual([]);
  });

  test("lacks a text", () => {
    expect(translationFaults("sv.po", "sv", new Map(), english)).toHaveLength(2);
  });

  test.each([
    ["is empty", { "composer.send": { source: ["Send"], forms: [""] } }, "is not translated"],
    ["follows older English", { "composer.send": { source: ["Post"], forms: ["Posta"] } }, "the English text has changed"],
    ["has lost a value", { "queue.place": { source: place, forms: ["{n} före dig", "{n} före dig"] } }, "its {…} differ"],
    ["has one plural", { "queue.place": { source: place, forms: [place[1]] } }, "wrong number of plurals"],
    ["has a text of its own", { "composer.extra": { source: ["x"], forms: ["x"] } }, "is not in English"],
  ])("%s", (_, changed, fault) => {
    expect(faults(changed)).toEqual([expect.stringContaining(fault)]);
  });
});

describe("keys", () => {
  test.each(['t("happened.joined")', "t('happened.joined')", "t(`happened.${what}`)"])("%s is a use", (code) => {
    expect(unusedKeys(["happened.joined"], code)).toEqual([]);
  });

  test("that stand nowhere are unused, also when a longer key begins like them", () => {
    expect(unusedKeys(["happened.join"], 't("happened.joined")')).toEqual(["happened.join"]);
  });
});
