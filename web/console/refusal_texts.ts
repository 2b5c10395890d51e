import { t } from "./texts.ts";

/** What was not done, why, and what to do now; the stable codes come from the server. */
export function refusalText(code: string): string {
  const texts: Record<string, () => string> = {
    already_taken: () => t("refused.already_taken"),
    at_capacity: () => t("refused.at_capacity"),
    colleague_full: () => t("refused.colleague_full"),
    colleague_not_here: () => t("refused.colleague_not_here"),
    conversation_closed: () => t("refused.conversation_closed"),
    email_taken: () => t("refused.email_taken"),
    empty_file: () => t("refused.empty_file"),
    empty_text: () => t("refused.empty_text"),
    exception_exists: () => t("refused.exception_exists"),
    file_not_sent: () => t("refused.file_not_sent"),
    file_too_large: () => t("refused.file_too_large"),
    files_unavailable: () => t("refused.files_unavailable"),
    last_owner: () => t("refused.last_owner"),
    no_chats: () => t("refused.no_chats"),
    no_help_wanted: () => t("refused.no_help_wanted"),
    not_a_day: () => t("refused.not_a_day"),
    not_a_language: () => t("refused.not_a_language"),
    not_a_rule_time: () => t("refused.not_a_rule_time"),
    not_a_time: () => t("refused.not_a_time"),
    not_allowed: () => t("refused.not_allowed"),
    not_connected: () => t("refused.not_connected"),
    not_found: () => t("refused.not_found"),
    not_responsible: () => t("refused.not_responsible"),
    slot_inverted: () => t("refused.slot_inverted"),
    slots_overlap: () => t("refused.slots_overlap"),
    too_long: () => t("refused.too_long"),
    too_many_skills: () => t("refused.too_many_skills"),
    too_many_sign_ins: () => t("refused.too_many_sign_ins"),
    too_much: () => t("refused.too_much"),
    unknown_country: () => t("refused.unknown_country"),
    unknown_holiday: () => t("refused.unknown_holiday"),
    unknown_region: () => t("refused.unknown_region"),
    unknown_zone: () => t("refused.unknown_zone"),
    weak_password: () => t("refused.weak_password"),
    wrong_sign_in: () => t("refused.wrong_sign_in"),
  };
  return (texts[code] ?? (() => t("refused.other", { code })))();
}
