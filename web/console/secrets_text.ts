import type { SecretMasked } from "#wire/types.ts";
import { language, t } from "./texts.ts";

export type SecretKind = SecretMasked["kinds"][number];

/** What was hidden, as a list in one sentence. */
export function secretsText(kinds: readonly SecretKind[]): string {
  const texts = { card: t("masked.card"), identity: t("masked.identity"), password: t("masked.password") };
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(kinds.map((kind) => texts[kind]));
}
