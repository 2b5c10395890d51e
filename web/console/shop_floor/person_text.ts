/** Somebody on the shop floor in words. */
import { moneyText } from "../contacts/contact_text.ts";
import type { GreetingTold, Standing } from "../models/shop_floor.ts";
import { shopPage } from "../models/shop_page.ts";
import { t } from "../texts.ts";

/** What they are called; by number once they opened the chat, and before that nobody in particular. */
export function nameOf({ name, number }: Standing): string {
  if (name) return name;
  return number ? t("customer.name", { number: String(number) }) : t("shop_floor.somebody");
}

/** What the page calls itself, or else its address. */
export function pageText({ title, page }: { title: string; page: string }): string {
  return title || (shopPage(page)?.shown ?? page);
}

export function cartText({ cart }: Standing): string {
  return cart ? moneyText({ value_minor: cart.minor, currency: cart.currency }) : "";
}

/** What speaks against greeting somebody, in sentences. */
export function againstText(reason: GreetingTold["why_not"][number]): string {
  return t(`shop_floor.why_not.${reason}`);
}
