import type { Colleague } from "./models/frames.ts";
import { t } from "./texts.ts";

/** Whether a colleague takes chats, and how many they have: `Online · 2 of 3`. */
export function presenceText({ presence, open_chats, slots }: Colleague): string {
  if (presence === "offline") return t("presence.offline");
  const words = presence === "online" ? t("presence.online") : t("presence.away");
  return t("presence.load", { presence: words, open: open_chats, slots });
}
