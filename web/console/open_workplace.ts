import { Live } from "#wire/live.ts";
import type { Agent } from "#wire/sides.ts";
import { browserBells } from "./bells.ts";
import type { Workplace } from "./look.ts";
import type { Account } from "./models/account.ts";
import { Asks } from "./models/asks.ts";
import { Assist } from "./models/assist.ts";
import { Attention } from "./models/attention.ts";
import { keepSaying, seenNow, type Seen } from "./models/being_seen.ts";
import { ContactBook } from "./models/contact_book.ts";
import { Desk } from "./models/desk.ts";
import { Handovers } from "./models/handovers.ts";
import type { Me, Office } from "./models/office.ts";
import { Places } from "./models/places.ts";
import { TemplateDesk } from "./models/template_desk.ts";
import { TemplatesUsed } from "./models/templates_used.ts";
import { Waking } from "./models/waking.ts";
import { WrapUps } from "./models/wrap_ups.ts";
import { settings } from "./own_settings.ts";
import { language } from "./texts.ts";
import { clearNotices, registerWorker, thisBrowser, whenWoken } from "./phone/push_browser.ts";

/** Lay out one agent's workplace: the live connection, their desk, and what rings when somebody comes. */
export function openWorkplace(me: Me, account: Account, office: Office): Workplace {
  const places = new Places(window);
  const live: Live<Agent> = new Live<Agent>({
    socket: "/console/socket",
    poll: "/console/poll",
    hello: (known) => ({ type: "hello", known }),
    opening: (conversation, after) => desk.atHand.opening(conversation, after),
    shelf: localStorage,
    outbox: `floorwalker:console:${me.id}:outbox`,
  });
  const bells = browserBells((conversation) => goToTalk(places, desk, conversation));
  const attention = new Attention(settings, bells);
  const shelves = { browser: localStorage, tab: sessionStorage };
  const desk: Desk = new Desk(live, shelves, me.id, (kind, about) => attention.tell(kind, about, desk.columns.current));
  const contacts = new ContactBook(office, desk.notices, live);
  const handovers = new Handovers(office, desk.notices, live, me.id);
  const used = new TemplatesUsed(localStorage, office, live, me.id);
  const linked = new TemplatesUsed(localStorage, { tellUse: office.tellLink }, live, me.id, "articles-linked");
  const templates = new TemplateDesk(office, desk.notices, localStorage, me.id, used, linked);
  const wrapUps = new WrapUps(office, desk.notices, live);
  const assist = new Assist(office, desk.notices, live, desk.drafts, language);
  live.on("frame", (frame) => {
    if (frame.type === "bye" && !frame.again) void account.ask();
  });
  const waking = new Waking(office, thisBrowser);
  return { account, asks: new Asks(), assist, contacts, desk, handovers, live, office, places, settings, templates, waking, wrapUps };
}

/** Be a desk that can be put away: say whether it is seen, and be led to whoever waits; gives what ends that. */
export function bePutAway({ desk, live, places }: Workplace): () => void {
  registerWorker();
  const goTo = (conversation: string) => goToTalk(places, desk, conversation);
  const say = (seen: Seen) => {
    live.tell({ type: "look_at_desk", seen });
    if (seen === "visible") void clearNotices();
  };
  const ends = [
    whenWoken(goTo),
    keepSaying(document, say),
    live.on("frame", ({ type }) => {
      if (type !== "welcome") return;
      say(seenNow(document));
      const wanted = places.takeWanted();
      if (wanted) goTo(wanted);
    }),
  ];
  return () => ends.forEach((end) => end());
}

function goToTalk(places: Places, desk: Desk, conversation: string): void {
  places.go("desk");
  desk.show(conversation);
}
