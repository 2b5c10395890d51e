/** Topics in words: the shop's own name, or else the usual one in the reader's language. */
import type { Topic } from "../models/wrap_ups.ts";
import { t } from "../texts.ts";

export function topicText({ id, name }: Topic): string {
  return name || usualText(id);
}

function usualText(id: string): string {
  const texts: Record<string, () => string> = {
    product: () => t("topics.usual.product"),
    stock: () => t("topics.usual.stock"),
    payment: () => t("topics.usual.payment"),
    order: () => t("topics.usual.order"),
    delivery: () => t("topics.usual.delivery"),
    return: () => t("topics.usual.return"),
    complaint: () => t("topics.usual.complaint"),
    account: () => t("topics.usual.account"),
    store: () => t("topics.usual.store"),
    job: () => t("topics.usual.job"),
    press: () => t("topics.usual.press"),
    other: () => t("topics.usual.other"),
  };
  return texts[id]?.() ?? id;
}
