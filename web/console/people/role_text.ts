import type { StaffMember } from "../models/office.ts";
import { t } from "../texts.ts";

export const ROLES = ["agent", "lead", "owner"] as const satisfies readonly StaffMember["role"][];

export function roleText(role: StaffMember["role"]): string {
  return { agent: t("role.agent"), lead: t("role.lead"), owner: t("role.owner") }[role];
}
