/** What the server makes of whom the page names: comes to the browser only where a page names somebody. */
import type { ToVisitor } from "#wire/types.ts";
import { storageOf } from "../models/note.ts";
import { placeOf } from "../models/place.ts";
import type { Visit } from "../models/visit.ts";
import { sameOtherwise, subjectOf } from "./subject.ts";

/** Forget whoever was here before as soon as the server says so, and tell the shop's developer what it did not believe. */
export default function heed(visit: Visit, reload = () => location.reload()): void {
  // Before the panel's own listener, which would begin anew.
  addEventListener("hashchange", (event) => stay(visit, event), { capture: true });
  visit.live.on("frame", (frame: ToVisitor) => {
    if (frame.type === "welcome" && frame.identity_refused) {
      // oxlint-disable-next-line no-console -- the shop's developer should find it, the shopper should not
      console.warn("Floorwalker:", frame.identity_refused);
    }
    if (frame.type === "welcome" && frame.is_fresh) {
      forget(visit);
      reload();
    }
    // Another tab of this browser has become somebody else's.
    if (frame.type === "bye" && frame.code === "signed_out") forget(visit);
  });
}

/** A shop that has signed anew for the same person disturbs nobody: the next hello says it. */
function stay(visit: Visit, event: Event): void {
  const now = placeOf(new URL(location.href));
  if (subjectOf(now.identity) === null || !sameOtherwise(now, visit.place)) return;
  event.stopImmediatePropagation();
  visit.place.identity = now.identity;
  parent.postMessage({ type: "ready" }, visit.place.shop);
}

/** Nothing that was written and not yet sent is left to the next person, nor what was filled in. */
function forget(visit: Visit): void {
  for (const { client_id } of visit.live.pending) visit.live.discard(client_id);
  for (const which of ["localStorage", "sessionStorage"] as const) {
    const storage = storageOf(which);
    const kept = storage ? Object.keys(storage) : [];
    const own = kept.filter((key) => key.startsWith(`floorwalker:${visit.place.site}:`) && !key.endsWith(":token"));
    for (const key of own) storage?.removeItem(key);
  }
}
