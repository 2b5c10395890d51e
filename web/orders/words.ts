import { language, t } from "./texts.ts";

/** `2 March 2026`, as readers of this language write it. */
export function dayOf(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: "long" }).format(at);
}

/** Why something did not work, and what to do now. */
export function faultText(code: string): string {
  const texts: Record<string, () => string> = {
    wrong_code: () => t("fault.wrong_code"),
    code_over: () => t("fault.code_over"),
    not_an_address: () => t("fault.not_an_address"),
    not_one_line: () => t("fault.not_an_address"),
    empty_text: () => t("fault.empty_text"),
    too_many_codes: () => t("fault.too_many_codes"),
    not_askable: () => t("fault.not_askable"),
    asked_already: () => t("fault.asked_already"),
    too_many_requests: () => t("fault.too_many_requests"),
    too_long: () => t("fault.too_long"),
    too_much: () => t("fault.too_much"),
    offline: () => t("fault.offline"),
  };
  return (texts[code] ?? (() => t("fault.other")))();
}
