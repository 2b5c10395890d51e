/** A word afterwards, before it is asked for. */
export type FollowUpWay = "mail" | "promise";

export interface FollowUpForm {
  way: FollowUpWay;
  channel: "mail" | "call" | "chat";
  address: string;
  text: string;
}

/** The address's last word and what goes with it; nothing while something is missing. */
export function followUpOf({ way, channel, address, text }: FollowUpForm): [FollowUpWay, object] | null {
  const isReached = channel === "chat" || address.trim() !== "";
  if (way === "promise") return isReached ? ["promise", { channel, address: address.trim() }] : null;
  return text.trim() && address.trim() ? ["mail", { text: text.trim(), address: address.trim() }] : null;
}
