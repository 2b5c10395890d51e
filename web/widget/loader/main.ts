/** The one script on a shop's pages: draws the launcher and, when asked for, brings the panel. */
import { guarded } from "./guarded.ts";
import { placeOf } from "./place.ts";
import { startWidget } from "./widget.ts";

declare global {
  interface Window {
    /** What the shop's own scripts may use; there once the window hears `floorwalker:ready`. */
    Floorwalker?: ReturnType<typeof startWidget>;
  }
}

const script = document.currentScript ?? document.querySelector("[data-site][src*='/loader.js']");

void guarded(() => {
  const place = placeOf(script as HTMLScriptElement | null);
  if (!place || window.Floorwalker) return;
  window.Floorwalker = startWidget(place);
  dispatchEvent(new Event("floorwalker:ready"));
})();
