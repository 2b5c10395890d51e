const DAY_MS = 86_400_000;

/** When it was, as one says it: 14:05. */
export function timeOf(at: number, language: string): string {
  // The reader's own form of the language, where their browser names one: the British count to 24.
  const own = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
  return new Intl.DateTimeFormat(own, { timeStyle: "short" }).format(at);
}

/** Which day it was, as one says it: *today*, *yesterday*, *Monday 3 November*. */
export function dayOf(at: number, now: number, language: string): string {
  const days = Math.round((midnight(at) - midnight(now)) / DAY_MS);
  if (days > -2) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
  return new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(at);
}

/** How large a file is, in the reader's own writing. */
export function sizeOf(bytes: number, language: string): string {
  const [unit, amount] = bytes < 1e6 ? ["kilobyte", Math.max(bytes, 100) / 1e3] : ["megabyte", bytes / 1e6];
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
