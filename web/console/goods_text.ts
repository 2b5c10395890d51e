/** What is known of goods, in an agent's words. */
import { priceOf } from "../goods/price.ts";
import type { GoodsRow } from "./models/goods.ts";
import { language, t } from "./texts.ts";
import { momentOf, timeOfDay } from "./words.ts";

/** Price, what it was before, and whether it can be had, in one line. */
export function goodsLine({ price, was, availability, delivery }: GoodsRow): string {
  const costs = price ? priceOf(price, language()) : "";
  const before = was ? t("goods.was", { price: priceOf(was, language()) }) : "";
  const states = {
    in_stock: t("goods.in_stock"),
    out_of_stock: t("goods.out_of_stock"),
    preorder: t("goods.preorder"),
    backorder: t("goods.backorder"),
    unknown: "",
  };
  return [[costs, before].filter(Boolean).join(" "), states[availability], delivery].filter(Boolean).join(" · ");
}

/** How many stand where, and when the shop said so: what is old is not taken for true. */
export function stockLine({ stock }: GoodsRow): string {
  if (stock.length === 0) return "";
  const each = stock.map(({ branch, quantity }) => `${branch ?? t("goods.to_send")} ${quantity}`).join(" · ");
  return t("goods.stock", { each, time: saidAt(Math.min(...stock.map(({ as_of }) => as_of))) });
}

function saidAt(at: number): string {
  return new Date(at).toDateString() === new Date().toDateString() ? timeOfDay(at) : momentOf(at);
}
