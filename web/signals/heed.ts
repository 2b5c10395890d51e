/** The panel's end of the signals: comes to it with the first that the page says. */
import type { Seen } from "#wire/types.ts";
import type { Visit } from "../widget/panel/models/visit.ts";

let seen: Seen | null | undefined;
let isListening = false;

/** Tell the server what the page says now, or that the shopper took their leave back; again with each new connection. */
export default function heed(visit: Visit, now: Seen | null): void {
  seen = now;
  if (!isListening) visit.live.on("status", () => tell(visit));
  isListening = true;
  tell(visit);
}

function tell({ live }: Visit): void {
  if (live.status !== "live" || seen === undefined) return;
  if (seen === null) live.tell({ type: "forget_seen" });
  else live.tell({ type: "set_seen", seen });
}
