/** Names, times and sizes as this agent's language writes them. */
import type { VisitorCard } from "#wire/types.ts";
import { language, t } from "./texts.ts";

/** The agent's own form of the language, such as British English, where their browser names one. */
function locale(): string {
  return navigator.languages.find((tag) => tag.split("-", 1)[0] === language()) ?? language();
}

/** What they are called, by the shop's word or their own; the shop knows a customer by number until then. */
export function customerName({ name, number }: VisitorCard): string {
  return name || t("customer.name", { number: String(number) });
}

/** `Finnish` for `fi`, in the agent's language; the tag itself where nobody knows a name. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames(language(), { type: "language", fallback: "code" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
}

export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString(locale(), { hour: "numeric", minute: "2-digit" });
}

export function dayOf(at: number): string {
  return new Date(at).toLocaleDateString(locale(), { weekday: "long", day: "numeric", month: "long" });
}

export function momentOf(at: number): string {
  return new Date(at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
}

/** The same for a narrow list: today the time is enough, and this year goes without saying. */
export function nearMomentOf(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)];
  if (then.toDateString() === today.toDateString()) return timeOfDay(at);
  const year = then.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return then.toLocaleString(locale(), { year, month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
}

const KILO = 1000;

/** `34 kB`, `1.2 MB`. */
export function sizeOf(bytes: number): string {
  const [size, unit] =
    bytes < KILO * KILO ? [Math.max(1, bytes / KILO), "kilobyte"] : [bytes / KILO / KILO, "megabyte"];
  return size.toLocaleString(language(), { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 });
}

/** Monday 5 January 1970 in UTC: days of a calendar have no zone of their own. */
const A_MONDAY = 4 * 86_400_000;

/** `Monday` for 0. */
export function weekdayName(day: number): string {
  const name = new Date(A_MONDAY + day * 86_400_000).toLocaleDateString(locale(), { weekday: "long", timeZone: "UTC" });
  return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
}

/** `Thu, 24 Dec 2026` for `2026-12-24`. */
export function calendarDay(day: string): string {
  return dayWritten(day, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

/** `Thu, 24 Dec` for `2026-12-24`. */
export function shortCalendarDay(day: string): string {
  return dayWritten(day, { weekday: "short", day: "numeric", month: "short" });
}

function dayWritten(day: string, form: Intl.DateTimeFormatOptions): string {
  return new Date(day).toLocaleDateString(locale(), { ...form, timeZone: "UTC" });
}

/** `Finland` for `FI`, in the agent's language. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(language(), { type: "region", fallback: "code" }).of(code) ?? code;
}
