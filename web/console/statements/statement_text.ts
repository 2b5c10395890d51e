/** What was stated, in words. */
import type { StatementCard } from "../models/statements.ts";
import { t } from "../texts.ts";
import { momentOf } from "../words.ts";

/** When it was said, how it was noticed, whether the customer has it in writing, and who answers. */
export function aboutText({ said_at, noted_by, receipt, outcome, owner_name, due_at }: StatementCard): string {
  const said = t("statements.said", { time: momentOf(said_at) });
  const known = [said, t(`statements.by.${noted_by}`), t(`statements.receipt.${receipt}`)];
  const isOwed = outcome === null || outcome === "passed_on";
  return [...known, ...(isOwed ? [t("statements.owner", { name: owner_name, time: momentOf(due_at) })] : [])].join(" · ");
}
