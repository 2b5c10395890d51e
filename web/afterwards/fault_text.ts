import { t } from "./texts.ts";

/** Why something did not work, and what to do now. */
export function faultText(code: string): string {
  const texts: Record<string, () => string> = {
    wrong_code: () => t("fault.wrong_code"),
    code_over: () => t("fault.code_over"),
    not_an_address: () => t("fault.not_an_address"),
    not_one_line: () => t("fault.not_an_address"),
    too_many_transcripts: () => t("fault.too_many_transcripts"),
    transcript_too_long: () => t("fault.transcript_too_long"),
    feedback_settled: () => t("fault.feedback_settled"),
    nothing_stated: () => t("fault.nothing_stated"),
    reason_missing: () => t("stated.why"),
    too_long: () => t("fault.too_long"),
    too_much: () => t("fault.too_much"),
    offline: () => t("fault.offline"),
  };
  return (texts[code] ?? (() => t("fault.other")))();
}
