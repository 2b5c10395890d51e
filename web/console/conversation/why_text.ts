/** Why this agent: how the house chose, out of how many, and why it is not exactly whom the customer asks for. */
import type { Choice } from "#wire/types.ts";
import { t } from "../texts.ts";

export function whyText(choice: Choice): string {
  const why = chosen(choice);
  switch (choice.widened) {
    case "nobody_here":
      return t("happened.why.nobody_here", { why });
    case "branch_closed":
      return t("happened.why.branch_closed", { why });
    case "team_closed":
      return t("happened.why.team_closed", { why });
    case "waited":
      return t("happened.why.waited", { why });
    default:
      return why;
  }
}

function chosen({ strategy, load, idle_seconds, out_of }: Choice): string {
  if (strategy === "sticky") return t("happened.why.sticky");
  if (strategy === "least_loaded") return t("happened.why.least_loaded", { load: load / 100, n: out_of });
  return t("happened.why.longest_idle", { minutes: Math.round(idle_seconds / 60), n: out_of });
}
