/** How a reading of a file went, in a lead's words. */
import type { Problem, Run } from "../models/catalogue.ts";
import { t } from "../texts.ts";

export function outcomeText({ outcome, kept, removed }: Run): string {
  const goods = t("catalogue.goods", { n: kept });
  const texts: Record<Run["outcome"], string> = {
    reading: t("catalogue.reading"),
    read: removed ? t("catalogue.read.removed", { goods, removed: String(removed) }) : t("catalogue.read", { goods }),
    feed_shrunk: t("catalogue.feed_shrunk", { goods, removed: String(removed) }),
    feed_not_a_table: t("catalogue.feed_not_a_table"),
    feed_without_goods: t("catalogue.feed_without_goods"),
    feed_too_large: t("refused.feed_too_large"),
    feed_elsewhere: t("catalogue.feed_elsewhere"),
    feed_silent: t("catalogue.feed_silent"),
    feed_refused: t("catalogue.feed_refused"),
  };
  return texts[outcome];
}

export function troubleText({ trouble }: Problem): string {
  const texts: Record<Problem["trouble"], string> = {
    id_missing: t("catalogue.trouble.id_missing"),
    name_missing: t("catalogue.trouble.name_missing"),
    twice: t("catalogue.trouble.twice"),
    too_few_columns: t("catalogue.trouble.too_few_columns"),
    unclosed_quote: t("catalogue.trouble.unclosed_quote"),
    price_unreadable: t("catalogue.trouble.price_unreadable"),
    currency_missing: t("catalogue.trouble.currency_missing"),
    stock_unreadable: t("catalogue.trouble.stock_unreadable"),
    unknown_branch: t("catalogue.trouble.unknown_branch"),
    link_elsewhere: t("catalogue.trouble.link_elsewhere"),
    picture_elsewhere: t("catalogue.trouble.picture_elsewhere"),
  };
  return texts[trouble];
}
