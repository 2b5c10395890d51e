/** A day of the shop in words and figures, by the clock on the shop's own wall. */
import type { Missed, Pause } from "#wire/types.ts";
import { language, t } from "../texts.ts";

/** `09:05`, where the shop is; midnight at the end of a day is 24:00. */
export function wallTime(at: number, zone: string, endsAt?: number): string {
  if (at === endsAt) return "24:00";
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
}

/** `1 hr 20 min`, `45 sec`. */
export function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return unit(whole, "second");
  const minutes = Math.round(whole / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && unit(hours, "hour"), (rest > 0 || hours === 0) && unit(rest, "minute")].filter(Boolean).join(" ");
}

function unit(value: number, name: "hour" | "minute" | "second"): string {
  return value.toLocaleString(language(), { style: "unit", unit: name, unitDisplay: "short" });
}

/** `0.1 %`: small shares are not nothing. */
export function shareText(share: number): string {
  return share.toLocaleString(language(), { style: "percent", maximumFractionDigits: 1 });
}

/** Why an agent paused, as they said it. */
export function reasonText(because: Pause["because"]): string {
  const texts: Record<string, () => string> = {
    break: () => t("away.break"),
    meeting: () => t("away.meeting"),
    training: () => t("away.training"),
    overload: () => t("away.overload"),
    missed: () => t("availability.pause.missed"),
  };
  return (texts[because] ?? (() => t("away.other")))();
}

/** Where something can be done about a cause. */
export const REMEDIES: Partial<Record<Missed["cause"], "opening-hours" | "people" | "waiting">> = {
  nobody_here: "opening-hours",
  finishing: "people",
  queue: "people",
  reserved: "people",
  slots_taken: "people",
  slow_reaction: "waiting",
};
