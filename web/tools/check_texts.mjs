/** Refuse a catalogue with missing, stale, unused or mismatched texts. Exit status 1 and one line per fault. */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { APPS, LANGUAGES, WEB, placeholders, readEntries } from "./catalogue_files.mjs";

const found = APPS.flatMap((app) => LANGUAGES.flatMap((language) => faultsOf(app, language)).concat(unusedKeys(app)));
for (const fault of found) process.stderr.write(`${fault}\n`);
process.exitCode = found.length > 0 ? 1 : 0;

function faultsOf(app, language) {
  const [english, entries] = [readEntries(app, "en"), readEntries(app, language)];
  const file = `locale/${app}/${language}.po`;
  const missing = [...english.keys()].filter((key) => !entries.has(key)).map((key) => `${file}: ${key} is missing`);
  const surplus = [...entries.keys()].filter((key) => !english.has(key)).map((key) => `${file}: ${key} is not in English`);
  const wrong = [...entries].flatMap(([key, entry]) => faultsOfEntry(`${file}: ${key}`, entry, english.get(key), language));
  return [...missing, ...surplus, ...wrong];
}

function faultsOfEntry(place, { source, forms }, english, language) {
  if (!english) return [];
  const faults = [];
  if (source.join("|") !== english.source.join("|")) faults.push(`${place}: the English text has changed`);
  if (forms.some((form) => form === "")) faults.push(`${place}: is not translated`);
  if (source.length > 1 && forms.length !== pluralCount(language)) faults.push(`${place}: has the wrong number of plurals`);
  const expected = placeholders(english.source.join(" ")).join();
  if (placeholders(forms.join(" ")).join() !== expected) faults.push(`${place}: its {…} differ from the English`);
  return faults;
}

function pluralCount(language) {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
}

/** A key counts as used where it stands in quotes or completes a template's beginning; unknown keys are type errors. */
function unusedKeys(app) {
  const code = sourcesOf(resolve(WEB, app)).map((path) => readFileSync(path, "utf8")).join("\n");
  const isUsed = (key) => [`"${key}"`, `'${key}'`, ...templatesOf(key)].some((written) => code.includes(written));
  return [...readEntries(app, "en").keys()].filter((key) => !isUsed(key)).map((key) => `locale/${app}: ${key} is used nowhere in web/${app}`);
}

/** `happened.joined` may be written as a template that begins with "happened." and a variable. */
function templatesOf(key) {
  return [...key.matchAll(/\./g)].map(({ index }) => `\`${key.slice(0, index + 1)}\${`);
}

function sourcesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => resolve(folder, String(name)))
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith(".test.ts"));
}
