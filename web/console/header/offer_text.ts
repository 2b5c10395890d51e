/** What visitors are offered now, and why, as a colleague would say it. */
import type { OfferTold } from "../models/frames.ts";
import { t } from "../texts.ts";
import { percent } from "./cost_text.ts";

/** Why it is so: `all slots are taken`. */
export function causeText(cause: OfferTold["cause"]): string {
  const why: Record<OfferTold["cause"], () => string> = {
    closed: () => t("offer.closed"),
    server_down: () => t("offer.server_down"),
    nobody_here: () => t("offer.nobody_here"),
    finishing: () => t("offer.finishing"),
    free_slot: () => t("offer.free_slot"),
    short_wait: () => t("offer.short_wait"),
    slow_reaction: () => t("offer.slow_reaction"),
    queue: () => t("offer.queue"),
    slots_taken: () => t("offer.slots_taken"),
    reserved: () => t("offer.reserved"),
    settling: () => t("offer.settling"),
  };
  return why[cause]();
}

export function offerText({ share, cause }: OfferTold): string {
  if (share === 100) return t("offer.on");
  return share > 0 ? t("offer.some", { share: percent(share), why: causeText(cause) }) : t("offer.off", { why: causeText(cause) });
}
