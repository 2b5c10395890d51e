/** Stages, states and amounts in the agent's words. */
import type { Money, OrderCard, RequestCard, Seen, SeenPrice } from "#wire/types.ts";
import { language, t } from "../texts.ts";

export function stageText(stage: Seen["stage"]): string {
  return t(`shopping.stage.${stage}`);
}

export function stateText(state: OrderCard["state"]): string {
  return t(`shopping.state.${state}`);
}

export function askedText(kind: RequestCard["kind"]): string {
  return t(`shopping.asked.${kind}`);
}

export function standingText(standing: RequestCard["standing"]): string {
  return t(`shopping.standing.${standing}`);
}

/** `79,90 €`; a currency that nobody knows is written as the shop wrote it. */
export function amountText({ minor, currency }: Money | SeenPrice): string {
  try {
    const form = new Intl.NumberFormat(language(), { style: "currency", currency });
    return form.format(minor / 10 ** (form.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return `${minor} ${currency}`;
  }
}
