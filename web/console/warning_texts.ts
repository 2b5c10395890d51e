import { refusalText } from "./refusal_texts.ts";
import { t } from "./texts.ts";

/** What an agent should know now: a warning, or why something was not done. */
export function noticeText(code: string): string {
  const texts: Record<string, () => string> = {
    blocked: () => t("blocks.told"),
    whispered: () => t("note.came"),
    waits_nudge: () => t("waits.nudge"),
    waits_lead: () => t("waits.lead"),
    waits_alarm: () => t("waits.alarm"),
    waits_taken: () => t("waits.taken"),
    waits_remark: () => t("waits.remark"),
    handover_came: () => t("handover.came"),
    handover_returned: () => t("handover.came_back"),
    handover_lapsed: () => t("handover.unconfirmed"),
  };
  return (texts[code] ?? (() => refusalText(code)))();
}
