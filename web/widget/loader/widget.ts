import type { LauncherState } from "#wire/types.ts";
import { panelFrame } from "./frame.ts";
import { guarded, listen } from "./guarded.ts";
import { drawLauncher } from "./launcher.ts";
import { note, recall } from "./memory.ts";
import { watchPage } from "./page.ts";
import type { Place } from "./place.ts";
import { askState, watchState } from "./state.ts";

export type WidgetEvent = "open" | "close" | "unread";
type Heard = (count?: number) => void;
/** Money in minor units: 7990 and EUR are 79.90 euros. */
export type Amount = { value: number; currency: string };

/** The widget on one shop page: the launcher, the panel's frame, and what the shop's own scripts may do with them. */
export function startWidget(place: Place) {
  const ongoing = `floorwalker:${place.site}:ongoing`;
  const opened = `floorwalker:${place.site}:open`;
  const link = document.createElement("link");
  const listeners: [WidgetEvent, Heard][] = [];
  let state: LauncherState | undefined;
  let isOpen = false;

  const tell = (name: WidgetEvent, count?: number) => {
    for (const [wanted, heard] of listeners) if (wanted === name) heard(count);
  };

  function turn(open: boolean, grab: boolean) {
    if (!state || open === isOpen) return;
    isOpen = open;
    frame.make(state.label);
    launcher.turn(open);
    frame.show(open, grab && open);
    if (grab && !open) launcher.focus();
    note("session", opened, open);
    tell(open ? "open" : "close");
  }

  /** Bring along from the last page what was going on there; a panel that covers the page waits for a press. */
  async function resume(fresh: LauncherState) {
    if (recall("local", ongoing)) frame.make(fresh.label);
    if (recall("session", opened) && !frame.covers()) turn(true, false);
    (await import(/* @vite-ignore */ `${place.address}/standing`)).default(place, frame, fresh);
  }

  /** The same link each time: however often a hand comes near, there is one. */
  function connectEarly() {
    link.rel = "preconnect";
    link.href = place.origin;
    document.head.append(link);
  }

  const launcher = drawLauncher(() => turn(!isOpen, true), connectEarly);
  const frame = panelFrame(place, launcher.root, (message) => {
    if (message.type === "close") turn(false, true);
    if (message.type === "ongoing") note("local", ongoing, message.ongoing);
    if (message.type === "unread") {
      launcher.count(message.count);
      tell("unread", message.count);
    }
  });
  listen<KeyboardEvent>(launcher.root, "keydown", (event) => event.key === "Escape" && turn(false, true));
  watchPage(
    (page) => frame.tell({ type: "page", page }),
    () => state && launcher.keep(),
  );
  const refresh = watchState(
    () => askState(place),
    (fresh) => {
      const isFirst = !state;
      state = fresh;
      launcher.draw(fresh, recall("local", ongoing));
      launcher.keep();
      return isFirst && resume(fresh);
    },
  );

  const set = guarded((name: string, said: string | Amount) => {
    const value = (said as Amount).currency ? (said as Amount).value + (said as Amount).currency : (said as string);
    if (place.query.get(name) === value) return;
    place.query.set(name, value);
    frame.renew();
    void refresh();
  });

  return {
    /** Open the panel, as if the shopper had pressed the launcher. */
    open: guarded(() => turn(true, true)),
    /** Put the panel away; the conversation goes on. */
    close: guarded(() => turn(false, true)),
    /** Say after the page was loaded what its tag says before: the `lang` it speaks, its `branch`, what is in the `cart`. */
    set,
    /** Say who is signed in, as the shop's server signed it; nothing once nobody is. */
    identify: (token?: string | null) => set("identity", token ?? ""),
    /** Call back when the panel opens or closes, or the number of unseen messages changes. */
    on: guarded((name: WidgetEvent, heard: Heard) => listeners.push([name, guarded(heard)])),
  };
}
