import type { Colleague } from "./models/frames.ts";
import { t } from "./texts.ts";
import { timeOfDay } from "./words.ts";

/** Whether a colleague takes chats, in a word or two. */
export function stateText({ presence, relief_until, is_by_phone }: Colleague): string {
  if (is_by_phone && presence === "online") return t("presence.by_phone");
  const texts = {
    online: () => t("presence.online"),
    relieved: () => t("presence.relieved", { time: timeOfDay(relief_until ?? 0) }),
    finishing: () => t("presence.finishing"),
    away: () => t("presence.away"),
    offline: () => t("presence.offline"),
  };
  return texts[presence]();
}

/** The same, and how many they have: `Online · 2 of 3`. */
export function presenceText(colleague: Colleague): string {
  const { presence, open_chats, slots } = colleague;
  if (presence === "offline") return stateText(colleague);
  return t("presence.load", { presence: stateText(colleague), open: open_chats, slots });
}
