/** Everything an agent can do here, once: the palette lists it and the keys call it. */
import type { Workplace } from "../look.ts";
import { FEWEST_SLOTS, MOST_SLOTS } from "../models/colleagues.ts";
import type { AwayBecause } from "../models/frames.ts";
import { t } from "../texts.ts";
import { chatActions } from "./chat_actions.ts";

export interface Action {
  readonly name: string;
  /** Ways to call it by key; the first is shown. */
  readonly keys: readonly string[];
  readonly isPossible: boolean;
  run(): void;
}

/** What can be done right now comes first to mind, so the rest is left out by whoever lists it. */
export function actionsOf(work: Workplace): Action[] {
  return [
    ...goActions(work),
    ...chatActions(work),
    ...wrapUpActions(work),
    ...stateActions(work),
    ...slotActions(work),
    ...pageActions(work),
    ...wishActions(work),
  ];
}

function goActions({ asks, desk, places }: Workplace): Action[] {
  const at = desk.columns.current;
  return [
    {
      name: t("action.next_waiting"),
      keys: ["g", "Alt+g"],
      isPossible: desk.rows.nextWaiting(desk.me, at) !== undefined,
      run: () => (places.go("desk"), desk.nextWaiting()),
    },
    { name: t("action.next_row"), keys: ["j", "Alt+j"], isPossible: true, run: () => focusRow(1) },
    { name: t("action.previous_row"), keys: ["k", "Alt+k"], isPossible: true, run: () => focusRow(-1) },
    {
      name: t("action.palette"),
      keys: ["Mod+k", "?"],
      isPossible: asks.question === null,
      run: () => asks.open("palette"),
    },
    { name: t("search.title"), keys: ["l", "Alt+l"], isPossible: asks.question === null, run: () => asks.open("search") },
  ];
}

/** One key for what was chosen beforehand: the latest end first, whatever else the agent is at. */
function wrapUpActions({ asks, wrapUps }: Workplace): Action[] {
  const [next] = wrapUps.asked;
  const choose = () => next && asks.open("wrap_up", next.conversation);
  return [
    {
      name: t("wrap_up.take"),
      keys: ["w", "Alt+w"],
      isPossible: next !== undefined,
      run: () => void (next?.topic ? wrapUps.takeSuggested(next) : choose()),
    },
    { name: t("wrap_up.choose"), keys: ["v", "Alt+v"], isPossible: next !== undefined, run: choose },
  ];
}

function stateActions({ asks, desk }: Workplace): Action[] {
  const isOnline = desk.colleagues.me?.presence === "online";
  const hasChats = isOnline && (desk.colleagues.me?.open_chats ?? 0) > 0;
  const finish = (because: AwayBecause) => void desk.do({ type: "finish_chats", because });
  return [
    { name: t("action.go_online"), keys: [], isPossible: !isOnline, run: () => void desk.do({ type: "go_online" }) },
    { name: t("action.go_away"), keys: [], isPossible: isOnline, run: () => asks.open("away") },
    {
      name: t("action.ask_for_help"),
      keys: [],
      isPossible: hasChats,
      run: () => void desk.do({ type: "ask_for_help" }),
    },
    { name: t("action.finish_for_break"), keys: [], isPossible: hasChats, run: () => finish("break") },
    { name: t("action.finish_shift"), keys: [], isPossible: hasChats, run: () => finish("end_of_shift") },
  ];
}

function slotActions({ desk }: Workplace): Action[] {
  const slots = desk.colleagues.me?.slots;
  if (slots === undefined) return [];
  const set = (wanted: number) => void desk.do({ type: "set_slots", slots: wanted });
  return [
    { name: t("slots.fewer"), keys: [], isPossible: slots > FEWEST_SLOTS, run: () => set(slots - 1) },
    { name: t("slots.more"), keys: [], isPossible: slots < MOST_SLOTS, run: () => set(slots + 1) },
  ];
}

function pageActions({ account, places }: Workplace): Action[] {
  const isLead = account.me?.role !== "agent";
  return [
    { name: t("action.desk"), keys: [], isPossible: places.here !== "desk", run: () => places.go("desk") },
    {
      name: t("shop_floor.title"),
      keys: ["Alt+s"],
      isPossible: places.here !== "shop-floor",
      run: () => places.go("shop-floor"),
    },
    {
      name: t("contacts.title"),
      keys: ["Alt+q"],
      isPossible: places.here !== "contacts",
      run: () => places.go("contacts"),
    },
    {
      name: t("availability.title"),
      keys: [],
      isPossible: places.here !== "availability",
      run: () => places.go("availability"),
    },
    {
      name: t("feedback.title"),
      keys: [],
      isPossible: isLead && places.here !== "feedback",
      run: () => places.go("feedback"),
    },
    {
      name: t("topics.title"),
      keys: [],
      isPossible: isLead && places.here !== "topics",
      run: () => places.go("topics"),
    },
    {
      name: t("assist.title"),
      keys: [],
      isPossible: isLead && places.here !== "assist",
      run: () => places.go("assist"),
    },
    {
      name: t("blocks.title"),
      keys: [],
      isPossible: isLead && places.here !== "blocks",
      run: () => places.go("blocks"),
    },
    {
      name: t("handovers.title"),
      keys: [],
      isPossible: places.here !== "handovers",
      run: () => places.go("handovers"),
    },
    {
      name: t("people.title"),
      keys: [],
      isPossible: isLead && places.here !== "people",
      run: () => places.go("people"),
    },
    {
      name: t("hours.title"),
      keys: [],
      isPossible: places.here !== "opening-hours",
      run: () => places.go("opening-hours"),
    },
    {
      name: t("waiting.title"),
      keys: [],
      isPossible: isLead && places.here !== "waiting",
      run: () => places.go("waiting"),
    },
    {
      name: t("who.title"),
      keys: [],
      isPossible: isLead && places.here !== "who-is-this",
      run: () => places.go("who-is-this"),
    },
    {
      name: t("shop_link.title"),
      keys: [],
      isPossible: account.me?.role === "owner" && places.here !== "shop-link",
      run: () => places.go("shop-link"),
    },
    {
      name: t("templates.title"),
      keys: [],
      isPossible: isLead && places.here !== "templates",
      run: () => places.go("templates"),
    },
    {
      name: t("articles.title"),
      keys: [],
      isPossible: places.here !== "articles",
      run: () => places.go("articles"),
    },
    {
      name: t("catalogue.title"),
      keys: [],
      isPossible: isLead && places.here !== "catalogue",
      run: () => places.go("catalogue"),
    },
    { name: t("sign_ins.title"), keys: [], isPossible: places.here !== "sign-ins", run: () => places.go("sign-ins") },
    { name: t("action.sign_out"), keys: [], isPossible: true, run: () => void account.signOut() },
  ];
}

function wishActions({ settings }: Workplace): Action[] {
  const { sounds, theme } = settings.wishes;
  return [
    {
      name: sounds ? t("action.sounds_off") : t("action.sounds_on"),
      keys: [],
      isPossible: true,
      run: () => settings.wish({ sounds: !sounds }),
    },
    {
      name: t("action.theme"),
      keys: [],
      isPossible: true,
      run: () => settings.wish({ theme: theme === "dark" ? "light" : "dark" }),
    },
  ];
}

/** Go to the row below or above in the list of those who wait; Enter opens it. */
function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused === -1 ? rows.findIndex((row) => row.ariaCurrent === "true") : focused;
  rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.focus();
}
