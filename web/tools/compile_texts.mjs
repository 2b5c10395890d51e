/** Compile locale/<app>/<language>.po to one JSON per app and language, and the type of every key. */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { APPS, LANGUAGES, WEB, placeholders, readEntries } from "./catalogue_files.mjs";

const BUILT = resolve(WEB, "texts/built");
/** CLDR's order, which gettext's plural forms follow. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

mkdirSync(BUILT, { recursive: true });
for (const app of APPS) {
  for (const language of LANGUAGES) write(`${app}-${language}.json`, JSON.stringify(compiled(app, language), null, 1));
  write(`${app}.ts`, typesOf(app));
}

function compiled(app, language) {
  const used = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const categories = CATEGORIES.filter((category) => used.includes(category));
  const shape = ({ source, forms }) =>
    source.length === 1 ? forms[0] : Object.fromEntries(forms.map((form, index) => [categories[index], form]));
  return Object.fromEntries([...readEntries(app, language)].map(([key, entry]) => [key, shape(entry)]));
}

function typesOf(app) {
  const keys = [...readEntries(app, "en")].map(([key, entry]) => `  ${JSON.stringify(key)}: ${varsOf(entry)};`);
  const loads = LANGUAGES.map((language) => `  ${language}: () => import("./${app}-${language}.json"),`);
  return `// Made by tools/compile_texts.mjs from locale/${app}; do not edit.
export type Texts = {
${keys.join("\n")}
};

export const languages = {
${loads.join("\n")}
};
`;
}

function varsOf({ source }) {
  const isPlural = source.length > 1;
  const names = placeholders(source.join(" ")).filter((name) => !(isPlural && name === "n"));
  const vars = [...(isPlural ? ["n: number"] : []), ...names.map((name) => `${name}: string | number`)];
  return vars.length === 0 ? "[]" : `[{ ${vars.join("; ")} }]`;
}

function write(name, content) {
  writeFileSync(resolve(BUILT, name), content);
}
