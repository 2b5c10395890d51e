import type { Money } from "#wire/types.ts";

/** `€24.90` or `24,90 €`: whole minor units, as readers of a language write them. */
export function priceOf({ minor, currency }: Money, language: string): string {
  try {
    const format = new Intl.NumberFormat(language, { style: "currency", currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(minor / 10 ** digits);
  } catch {
    return `${minor} ${currency}`;
  }
}
