/** Where the catalogue lives and how one language of one app is read. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { po } from "gettext-parser";

export const WEB = resolve(import.meta.dirname, "..");
export const LOCALE = resolve(WEB, "../locale");
export const APPS = ["widget", "console", "queue", "contact", "afterwards", "articles", "orders"];
/** Texts that come later have a catalogue of their own; its parts stand in a folder of an app. */
export const FOLDERS = { queue: "widget/panel/queue" };
/** The languages that we speak, every text in each: a further one is a further file in each folder and a further name here. */
export const LANGUAGES = ["en", "sv", "fi", "nl", "da", "nb", "de"];

/**
 * The entries of one file, by key. A key is the msgctxt without the app's name; the msgid is the English text,
 * so an English entry needs no msgstr, and a changed msgid shows which translations are out of date.
 * @param {string} app @param {string} language
 * @returns {Map<string, {source: string[], forms: string[]}>}
 */
export function readEntries(app, language) {
  const path = resolve(LOCALE, app, `${language}.po`);
  if (!existsSync(path)) return new Map();
  const contexts = po.parse(readFileSync(path)).translations;
  const entries = Object.values(contexts).flatMap((context) => Object.values(context));
  return new Map(entries.filter(({ msgid }) => msgid !== "").map((entry) => [keyOf(app, entry), textsOf(entry, language)]));
}

function keyOf(app, { msgctxt = "", msgid }) {
  if (!msgctxt.startsWith(`${app}.`)) throw new Error(`locale/${app}: "${msgid}" needs a msgctxt starting with "${app}."`);
  return msgctxt.slice(app.length + 1);
}

function textsOf({ msgid, msgid_plural, msgstr }, language) {
  const source = msgid_plural ? [msgid, msgid_plural] : [msgid];
  const isTranslated = msgstr.some((form) => form !== "");
  return { source, forms: !isTranslated && language === "en" ? source : msgstr };
}

/** The names between braces in a text, sorted. @param {string} text */
export function placeholders(text) {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted();
}
