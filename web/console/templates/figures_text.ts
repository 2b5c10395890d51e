import type { TemplateFigures } from "../models/template_book.ts";
import { language, t } from "../texts.ts";

/** How much a template is used, and how much of it is changed before it goes out. */
export function useText({ uses, edited_percent }: TemplateFigures): string {
  if (uses === 0 || edited_percent === null) return t("templates.unused");
  return `${t("templates.used", { n: uses })} · ${t("templates.edited", { percent: edited_percent })}`;
}

/** How the conversations went in which it was used, of those that have ended. */
export function effectText({ ended, answered_percent, substantive_ms }: TemplateFigures): string {
  if (ended === 0 || answered_percent === null) return "";
  const answered = t("templates.answered", { percent: answered_percent, n: ended });
  if (substantive_ms === null) return answered;
  return `${answered} · ${t("templates.substantive", { time: timeOf(substantive_ms) })}`;
}

const MINUTE_MS = 60_000;

/** `42 sec` below two minutes, whole minutes above. */
function timeOf(ms: number): string {
  const [amount, unit] = ms < 2 * MINUTE_MS ? [ms / 1000, "second"] : [ms / MINUTE_MS, "minute"];
  return Math.round(amount).toLocaleString(language(), { style: "unit", unit, unitDisplay: "short" });
}
