import type { Channel } from "../models/frames.ts";
import { t } from "../texts.ts";

export const CHANNELS = ["mail", "call", "chat"] as const;

/** How a promised answer comes. */
export function channelText(channel: Channel): string {
  return { mail: t("channel.mail"), call: t("channel.call"), chat: t("channel.chat") }[channel];
}
