import type { ArticleCard } from "../models/article_book.ts";
import { t } from "../texts.ts";

/** How much an article was read and linked, and how often it helped. */
export function figuresText({ readers, helped, not_helped, linked }: ArticleCard["figures"]): string {
  const said = helped + not_helped;
  const parts = [
    readers > 0 ? t("articles.readers", { n: readers }) : t("articles.unread"),
    said > 0 && t("articles.helped", { helped, n: said }),
    linked > 0 && t("articles.linked", { n: linked }),
  ];
  return parts.filter(Boolean).join(" · ");
}
