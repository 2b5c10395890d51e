import { shown } from "../models/week_draft.svelte.ts";
import { t } from "../texts.ts";

export const ALL_DAY = "00:00-24:00";

/** A day's hours as people read them: `09:00–12:00, 13:00–17:00`, or that it is closed. */
export function hoursText(hours: string): string {
  if (hours === "") return t("hours.closed");
  if (hours === ALL_DAY) return t("hours.all_day");
  return hours.split(" ").map(shown).join(", ");
}
