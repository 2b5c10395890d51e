import type { ClosedBecause } from "../models/frames.ts";
import { t } from "../texts.ts";

/** Why a conversation was ended, in the words in which the agent chose it. */
export function closedBecauseText(because: ClosedBecause): string {
  const texts: Record<ClosedBecause, string> = {
    answered: t("closed.answered"),
    no_reply: t("closed.no_reply"),
    promised: t("closed.promised"),
    not_a_question: t("closed.not_a_question"),
    ended_by_visitor: t("closed.ended_by_visitor"),
    unanswered: t("closed.unanswered"),
    abuse: t("closed.abuse"),
    spam: t("closed.spam"),
  };
  return texts[because];
}
