/** How long someone has waited: the words and the colour of a clock. */

export type Urgency = "calm" | "soon" | "late";

/** When waiting starts to matter, in seconds. */
export interface Patience {
  soon: number;
  late: number;
}

/** `0:41`, `12:05`, `1:02:09`: figures that stay in place while they grow. */
export function waitingTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (figure: number) => String(figure).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What the wait means, by the patience the shop has set. */
export function urgency(seconds: number, patience: Patience): Urgency {
  if (seconds >= patience.late) return "late";
  return seconds >= patience.soon ? "soon" : "calm";
}
