/** Handovers in words: the ways, what is known, how one stands. */
import type { Field, Matter, Way } from "../models/handover_form.ts";
import type { HandoverCard } from "../models/handovers.ts";
import { t } from "../texts.ts";
import { timeOfDay } from "../words.ts";

export function wayText(way: Way): string {
  const texts: Record<Way, string> = {
    colleague: t("handover.way.colleague"),
    team: t("handover.way.team"),
    branch: t("handover.way.branch"),
    mail: t("handover.way.mail"),
    call: t("handover.way.call"),
    phone: t("handover.way.phone"),
    channel: t("handover.way.channel"),
  };
  return texts[way];
}

/** What stands before each thing that is known. */
export function labels(): Record<Field | "page" | "tried", string> {
  return {
    question: t("handover.label.question"),
    order: t("handover.label.order"),
    name: t("handover.label.name"),
    mail: t("handover.label.mail"),
    phone: t("handover.label.phone"),
    branch: t("handover.label.branch"),
    page: t("handover.label.page"),
    tried: t("handover.label.tried"),
  };
}

export function matterText(matter: Matter): string {
  const texts: Record<Matter, string> = {
    invoice: t("handover.matter.invoice"),
    account: t("handover.matter.account"),
    personal: t("handover.matter.personal"),
    order: t("handover.matter.order"),
  };
  return texts[matter];
}

/** Who handed over to whom and when, and how it stands. */
export function headText({ from_name, to_name, given_at }: HandoverCard): string {
  const time = timeOfDay(given_at);
  return to_name === "" ? t("handover.head.anybody", { from: from_name, time }) : t("handover.head", { from: from_name, to: to_name, time });
}

export function stateText({ state, lapse }: HandoverCard): string {
  if (state === "lapsed") return lapse === "lead_told" ? t("handover.state.lead_told") : t("handover.state.lapsed");
  const texts: Record<Exclude<HandoverCard["state"], "lapsed">, string> = {
    open: t("handover.state.open"),
    confirmed: t("handover.state.confirmed"),
    returned: t("handover.state.returned"),
    over: t("handover.state.over"),
  };
  return texts[state];
}
