/** What is wrong with a catalogue, in one line each: missing, stale, unused or mismatched texts. */
import { placeholders } from "./catalogue_files.mjs";

/**
 * Compare one language with English.
 * @param {string} file @param {string} language
 * @param {Map<string, {source: string[], forms: string[]}>} entries
 * @param {Map<string, {source: string[], forms: string[]}>} english
 */
export function translationFaults(file, language, entries, english) {
  const missing = [...english.keys()].filter((key) => !entries.has(key)).map((key) => `${file}: ${key} is missing`);
  const surplus = [...entries.keys()].filter((key) => !english.has(key)).map((key) => `${file}: ${key} is not in English`);
  const wrong = [...entries].flatMap(([key, entry]) => entryFaults(`${file}: ${key}`, language, entry, english.get(key)));
  return [...missing, ...surplus, ...wrong];
}

function entryFaults(place, language, { source, forms }, english) {
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

/**
 * Keys that the code never names. A key counts where it stands in quotes or completes a template's beginning
 * ("happened." and a variable); the other way round, an unknown key is a type error.
 * @param {Iterable<string>} keys @param {string} code
 */
export function unusedKeys(keys, code) {
  return [...keys].filter((key) => !waysToWrite(key).some((written) => code.includes(written)));
}

function waysToWrite(key) {
  const beginnings = [...key.matchAll(/\./g)].map(({ index }) => `\`${key.slice(0, index + 1)}\${`);
  return [`"${key}"`, `'${key}'`, ...beginnings];
}
