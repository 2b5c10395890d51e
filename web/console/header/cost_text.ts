/** What a pause costs, as a sentence: `Today 91 % → 87 %, promised 90 %`. */
import type { CostOfPausing } from "../models/frames.ts";
import { language, t } from "../texts.ts";

export function costText(cost: CostOfPausing): string {
  const { goal_percent: goal, staying_percent: staying, pausing_percent: pausing } = cost;
  if (goal === null || staying === null || pausing === null) {
    return cost.takes_offer_away ? t("cost.unmeasured") : "";
  }
  if (staying === pausing) return t("cost.none", { staying: percent(staying), goal: percent(goal) });
  return t("cost.some", { staying: percent(staying), pausing: percent(pausing), goal: percent(goal) });
}

/** `91 %` as this agent's language writes it. */
export function percent(whole: number): string {
  return (whole / 100).toLocaleString(language(), { style: "percent" });
}
