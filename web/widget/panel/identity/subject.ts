import type { Place } from "../models/place.ts";

/** Whom a token names, without believing it; null where it names nobody. */
export function subjectOf(token: string | null): string | null {
  try {
    const claims = atob((token?.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const { sub } = JSON.parse(claims) as { sub?: unknown };
    return typeof sub === "string" ? sub : null;
  } catch {
    return null;
  }
}

/** Whether the page says the same as before, but for how it proves that it is the same person. */
export function sameOtherwise(now: Place, before: Place): boolean {
  const said = (place: Place) => JSON.stringify({ ...place, identity: subjectOf(place.identity) });
  return said(now) === said(before);
}
