/** A contact in words. */
import type { CallOutcome, ContactRow, Happening } from "../models/contact_book.ts";
import { language, t } from "../texts.ts";

export function nameOf({ name, visitor_number }: Pick<ContactRow, "name" | "visitor_number">): string {
  return name || t("customer.name", { number: String(visitor_number) });
}

export function channelText(channel: ContactRow["channel"]): string {
  return t(`contacts.channel.${channel}`);
}

export function topicText(topic: ContactRow["topic"]): string {
  return topic === "other" ? "" : t(`contacts.topic.${topic}`);
}

/** What the customer's cart or order is worth, where the shop has told. */
export function moneyText({ value_minor, currency }: Pick<ContactRow, "value_minor" | "currency">): string {
  if (value_minor === null || currency === null) return "";
  const format = new Intl.NumberFormat(language(), { style: "currency", currency });
  return format.format(value_minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export const OUTCOMES: readonly CallOutcome[] = ["reached", "no_answer", "call_again", "wrong_number"];

export function outcomeText(outcome: CallOutcome): string {
  return t(`contacts.outcome.${outcome}`);
}

const HAPPENED = [
  "contact_asked",
  "contact_taken",
  "contact_promised",
  "contact_given_on",
  "contact_escalated",
  "customer_warned",
  "contact_answered",
  "contact_left",
  "contact_marked_spam",
  "contact_restored",
] as const;

export function happenedText({ kind, who, outcome }: Happening): string {
  if (outcome) return t("contacts.happened.call_tried", { who, outcome: outcomeText(outcome) });
  const known = HAPPENED.find((one) => one === kind);
  return known ? t(`contacts.happened.${known}`, { who }) : kind;
}
