import { describe, expect, test, vi } from "vitest";
import { catalogue } from "./catalogue.ts";

type Texts = { greet: [{ name: string }]; bye: []; place: [{ n: number }] };

const english = { greet: "Hello {name}", bye: "Goodbye", place: { one: "{n} person", other: "{n} people" } };
const finnish = { greet: "Hei {name}", bye: "Näkemiin", place: { one: "{n} henkilö", other: "{n} henkilöä" } };
const load = (language: typeof english) => vi.fn(async () => ({ default: language }));

function texts() {
  const languages = { en: load(english), fi: load(finnish) };
  return { languages, ...catalogue<Texts>(languages) };
}

describe("texts", () => {
  test("are in the first wanted language that exists, and only that is loaded", async () => {
    const { speak, t, language, languages } = texts();

    await speak("", "nl", "fi-FI", "en");

    expect(t("bye")).toBe("Näkemiin");
    expect(language()).toBe("fi");
    expect(languages.en).not.toHaveBeenCalled();
  });

  test.each([
    ["no", "nb"],
    ["NN-no", "nb"],
    ["nb-NO", "nb"],
    ["de-AT", "de"],
    ["nl-BE", "nl"],
  ])("that a page calls %s are those of %s", async (tag, spoken) => {
    const { speak, language } = catalogue<Texts>({ de: load(english), nb: load(english), nl: load(english) });

    await speak(tag);

    expect(language()).toBe(spoken);
  });

  test("are English where nothing fits", async () => {
    const { speak, t } = texts();

    await speak("constructor", "pl");

    expect(t("bye")).toBe("Goodbye");
  });

  test("choose the plural, and write figures as the language does", async () => {
    const { speak, t } = texts();
    await speak("fi");

    expect(t("place", { n: 1 })).toBe("1 henkilö");
    expect(t("place", { n: 1234.5 })).toBe("1\u00A0234,5 henkilöä");
  });

  test("that do not exist, or lack a variable, are errors before anything runs", () => {
    const { t } = texts();

    // @ts-expect-error there is no such key
    t("bey");
    // @ts-expect-error the name is missing
    t("greet");
    // @ts-expect-error n is not a number
    expect(t("place", { n: "two" })).toBe("place");
  });

  test("take a value as it is, whatever it contains", async () => {
    const { speak, t } = texts();
    await speak("en");

    expect(t("greet", { name: "$& {name} <b>" })).toBe("Hello $& {name} <b>");
  });
});
