/** Refuse a catalogue with faults: exit status 1 and one line for each. */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { translationFaults, unusedKeys } from "./catalogue_faults.mjs";
import { APPS, FOLDERS, LANGUAGES, WEB, readEntries } from "./catalogue_files.mjs";

const found = APPS.flatMap((app) => faultsOf(app).concat(unusedIn(app)));
for (const fault of found) process.stderr.write(`${fault}\n`);
process.exitCode = found.length > 0 ? 1 : 0;

function faultsOf(app) {
  const english = readEntries(app, "en");
  return LANGUAGES.flatMap((language) =>
    translationFaults(`locale/${app}/${language}.po`, language, readEntries(app, language), english),
  );
}

function unusedIn(app) {
  const code = sourcesOf(resolve(WEB, FOLDERS[app] ?? app)).map((path) => readFileSync(path, "utf8")).join("\n");
  return unusedKeys(readEntries(app, "en").keys(), code).map((key) => `locale/${app}: ${key} is used nowhere in web/${FOLDERS[app] ?? app}`);
}

function sourcesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => resolve(folder, String(name)))
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith(".test.ts"));
}
