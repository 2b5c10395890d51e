import type { Slot } from "./counter.ts";

/** Times of one day, as a list shows them together. */
export interface Day {
  readonly name: string;
  readonly times: readonly { at: number; text: string }[];
}

/** Sort free times into days, by the clock of `zone`. */
export function daysOf(slots: readonly Slot[], language: string, zone: string): Day[] {
  const days = new Map<string, { at: number; text: string }[]>();
  for (const { begins_at, ends_at } of slots) {
    const name = dayOf(begins_at, language, zone);
    const times = days.get(name) ?? [];
    times.push({ at: begins_at, text: `${timeOf(begins_at, language, zone)}–${timeOf(ends_at, language, zone)}` });
    days.set(name, times);
  }
  return [...days].map(([name, times]) => ({ name, times }));
}

/** `Tuesday, 3 March, 10:00`. */
export function momentOf(at: number, language: string, zone: string): string {
  return `${dayOf(at, language, zone)}, ${timeOf(at, language, zone)}`;
}

export function timeOf(at: number, language: string, zone: string): string {
  return new Date(at).toLocaleTimeString(localeOf(language), { hour: "2-digit", minute: "2-digit", timeZone: zone });
}

function dayOf(at: number, language: string, zone: string): string {
  const wanted = { weekday: "long", day: "numeric", month: "long", timeZone: zone } as const;
  return new Date(at).toLocaleDateString(localeOf(language), wanted);
}

/** The shops are in Europe: 14:00, not 2 PM. */
function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}
