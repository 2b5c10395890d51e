import type { Colleague, Entry } from "./frames.ts";

/** Why somebody should look at a customer who waits. */
export type Warning = "waits_nudge" | "waits_lead" | "waits_alarm" | "waits_taken" | "waits_remark";

interface Reader {
  readonly me: string;
  readonly role: Colleague["role"] | undefined;
  readonly isMine: boolean;
}

/** What an entry warns this reader of: the responsible of their own customers, leads of everybody's. */
export function warningOf({ fact }: Entry, { me, role, isMine }: Reader): Warning | null {
  const isLead = role === "lead" || role === "owner";
  if (fact.kind === "customer_remarked_on_waiting") return isMine || isLead ? "waits_remark" : null;
  if (fact.kind !== "customer_kept_waiting") return null;
  if (fact.step === "nudge") return isMine ? "waits_nudge" : null;
  if (fact.step === "reassign") return fact.agent_id === me ? "waits_taken" : null;
  if (fact.step === "lead" || fact.step === "alarm") return isLead && !isMine ? `waits_${fact.step}` : null;
  return null;
}
