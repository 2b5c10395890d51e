import type { Matter } from "./handover_form.ts";
import type { HandoverSettings } from "./handovers.ts";

const RANDOM_SIGNS = 8;

/** A channel as it is filled in. */
export interface ChannelDraft {
  id: string;
  kind: "phone" | "channel";
  name: string;
  address: string;
  matters: Matter[];
  texts: { language: string; words: string }[];
}

/** The settings as they are filled in. */
export interface SettingsDraft {
  at_once_seconds: number;
  promised_minutes: number;
  elsewhere_hours: number;
  channels: ChannelDraft[];
}

/** What is kept, to be filled in; `languages` are those in which the shop may say it in its own words. */
export function draftOf({ channels, ...figures }: HandoverSettings, languages: readonly string[]): SettingsDraft {
  const drafts = channels.map((one) => ({ ...one, matters: [...one.matters], texts: textsOf(one.texts, languages) }));
  return { ...figures, channels: drafts };
}

/** What is kept; a language in which nothing is said is left out. */
export function settingsOf({ channels, ...figures }: SettingsDraft): HandoverSettings {
  return {
    ...figures,
    channels: channels.map(({ texts, ...channel }) => ({
      ...channel,
      texts: Object.fromEntries(texts.filter(({ words }) => words.trim() !== "").map(({ language, words }) => [language, words])),
    })),
  };
}

export function addChannel(draft: SettingsDraft, languages: readonly string[]): void {
  const id = `channel-${crypto.randomUUID().slice(0, RANDOM_SIGNS)}`;
  const texts = textsOf({}, languages);
  draft.channels.push({ id, kind: "channel", name: "", address: "", matters: ["order", "invoice", "personal", "account"], texts });
}

function textsOf(texts: Readonly<Record<string, string>>, languages: readonly string[]): ChannelDraft["texts"] {
  return [...new Set([...languages, ...Object.keys(texts)])].map((language) => ({ language, words: texts[language] ?? "" }));
}
