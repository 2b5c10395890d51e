/** Names, times and sizes as this agent's language writes them. */
import type { VisitorCard } from "#wire/types.ts";
import { language, t } from "./texts.ts";

/** The agent's own form of the language, such as British English, where their browser names one. */
function locale(): string {
  return navigator.languages.find((tag) => tag.split("-", 1)[0] === language()) ?? language();
}

/** The shop knows a customer by number until they say more. */
export function customerName({ number }: VisitorCard): string {
  return t("customer.name", { number: String(number) });
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

const KILO = 1000;

/** `34 kB`, `1.2 MB`. */
export function sizeOf(bytes: number): string {
  const [size, unit] =
    bytes < KILO * KILO ? [Math.max(1, bytes / KILO), "kilobyte"] : [bytes / KILO / KILO, "megabyte"];
  return size.toLocaleString(language(), { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 });
}
