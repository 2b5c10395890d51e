import type { ToLoader, ToPanel } from "../between.ts";
import { listen } from "./guarded.ts";
import { pageNow } from "./page.ts";
import type { Place } from "./place.ts";

/** As in launcher.css, to the letter that its builder leaves: what stands there twice travels once. */
const FULL = "(width<=480px),(height<=480px)";

export type Frame = ReturnType<typeof panelFrame>;

/** The panel's iframe: made on intent, kept afterwards, spoken to by pinned messages only. */
export function panelFrame({ address, origin, query }: Place, into: ParentNode, hear: (message: ToLoader) => void) {
  const frame = document.createElement("iframe");
  let isReady = false;
  let mayGrab = false;

  const tell = (message: ToPanel) => isReady && frame.contentWindow?.postMessage(message, origin);
  // What stands behind the # never leaves the browser, whoever it says is signed in; who may frame the panel is the
  // server's word.
  const panel = () => `${address}/panel#${query}`;
  /** Whether the panel covers the whole page, as on phones. */
  const covers = () => matchMedia(FULL).matches;

  function tellShown() {
    tell({ type: "shown", shown: !frame.hidden, full: covers(), grab: mayGrab });
    if (isReady) mayGrab = false;
  }

  listen<MessageEvent<ToLoader>>(window, "message", ({ source, origin: sender, data }) => {
    if (!source || source !== frame.contentWindow || sender !== origin) return;
    if (data.type === "ready") {
      isReady = true;
      tell({ type: "page", page: pageNow() });
      tellShown();
    }
    hear(data);
  });
  listen(window, "resize", tellShown);

  return {
    tell,
    covers,
    /** Make the frame, hidden; once is enough. */
    make(title: string) {
      if (frame.src) return;
      frame.className = "panel";
      frame.title = title;
      frame.hidden = true;
      frame.src = panel();
      into.append(frame);
    },
    /** The page says something else of itself: the panel comes anew, and the page's history does not hear of it. */
    renew() {
      isReady = false;
      frame.contentWindow?.location.replace(panel());
    },
    /** Bring the panel before the shopper's eyes, or take it away; it may `grab` the keyboard only when they asked. */
    show(shown: boolean, grab: boolean) {
      frame.hidden = !shown;
      mayGrab = grab;
      if (grab) frame.focus();
      tellShown();
    },
  };
}
