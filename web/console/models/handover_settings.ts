import type { Matter } from "./handover_form.ts";
import type { HandoverSettings } from "./handovers.ts";

/** In which languages shops say it in their own words; others have the usual ones. */
const LANGUAGES = ["en", "sv", "fi", "nl"] as const;
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

export function draftOf({ channels, ...figures }: HandoverSettings): SettingsDraft {
  return { ...figures, channels: channels.map((one) => ({ ...one, matters: [...one.matters], texts: textsOf(one.texts) })) };
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

export function addChannel(draft: SettingsDraft): void {
  const id = `channel-${crypto.randomUUID().slice(0, RANDOM_SIGNS)}`;
  draft.channels.push({ id, kind: "channel", name: "", address: "", matters: ["order", "invoice", "personal", "account"], texts: textsOf({}) });
}

function textsOf(texts: Readonly<Record<string, string>>): ChannelDraft["texts"] {
  const languages = [...new Set<string>([...LANGUAGES, ...Object.keys(texts)])];
  return languages.map((language) => ({ language, words: texts[language] ?? "" }));
}
