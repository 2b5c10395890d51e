import type { CrmCard } from "#wire/types.ts";
import { t } from "../texts.ts";

/** What became of asking the customer records, in words for the desk. */
export function outcomeText(outcome: CrmCard["outcome"]): string {
  const texts: Record<CrmCard["outcome"], () => string> = {
    asking: () => t("crm.asking"),
    found: () => t("crm.found"),
    nobody: () => t("crm.nobody"),
    crm_silent: () => t("crm.silent"),
    crm_refused: () => t("crm.refused"),
    crm_elsewhere: () => t("crm.elsewhere"),
    crm_too_large: () => t("crm.too_large"),
    crm_not_json: () => t("crm.not_json"),
    crm_unreadable: () => t("crm.unreadable"),
    crm_resting: () => t("crm.resting"),
  };
  return texts[outcome]();
}
