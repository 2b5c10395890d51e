import type { HoursSheet } from "#wire/types.ts";

export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** A week as it is being typed: it follows what the server says until somebody changes something, and loses nothing. */
export class WeekDraft {
  zone = $state("");
  week = $state<string[][]>([]);
  /** Codes of what was refused, by day, and for the zone. */
  wrong = $state<Record<number | "zone", string>>({} as Record<number | "zone", string>);
  #known = $state("");

  constructor(sheet: HoursSheet) {
    this.take(sheet);
  }

  get isChanged(): boolean {
    return keyOf(this.zone, this.written) !== this.#known;
  }

  /** The seven days as the server reads them. */
  get written(): string[] {
    return this.week.map((slots) => slots.join(" ").trim());
  }

  /** Whether the server's week is another than the one that was changed here. */
  isBehind({ zone, week }: HoursSheet): boolean {
    return keyOf(zone, week) !== this.#known;
  }

  /** Begin anew from what the server says. */
  take({ zone, week }: HoursSheet): void {
    this.zone = zone;
    this.week = week.map((day) => day.split(" ").filter(Boolean).map(shown));
    this.wrong = {} as Record<number | "zone", string>;
    this.#known = keyOf(zone, week);
  }

  /** Go along with the server, unless that would lose something. */
  follow(sheet: HoursSheet): void {
    if (!this.isChanged && this.isBehind(sheet)) this.take(sheet);
  }

  /** Somebody types hours into a field. */
  type(day: number, index: number, slot: string): void {
    const slots = this.week[day];
    if (slots) slots[index] = slot;
  }

  addSlot(day: number): void {
    this.week[day]?.push("");
  }

  removeSlot(day: number, index: number): void {
    this.week[day]?.splice(index, 1);
  }

  /** Give a day's hours to the others that have any; days that are closed stay closed. */
  copy(from: number): void {
    const slots = this.week[from] ?? [];
    this.week = this.week.map((day, index) => (index === from || day.length > 0 ? [...slots] : day));
  }
}

/** `09:00-12:00` with the dash of a careful typesetter; the server reads both. */
export function shown(slot: string): string {
  return slot.replace("-", "–");
}

function keyOf(zone: string, week: readonly string[]): string {
  return JSON.stringify([zone.trim(), week.map((day) => day.replaceAll("–", "-"))]);
}
