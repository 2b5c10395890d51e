import { Live } from "#wire/live.ts";
import type { Agent } from "#wire/sides.ts";
import { browserBells } from "./bells.ts";
import type { Workplace } from "./look.ts";
import type { Account } from "./models/account.ts";
import { Asks } from "./models/asks.ts";
import { Attention } from "./models/attention.ts";
import { ContactBook } from "./models/contact_book.ts";
import { Desk } from "./models/desk.ts";
import type { Me, Office } from "./models/office.ts";
import { Places } from "./models/places.ts";
import { TemplateDesk } from "./models/template_desk.ts";
import { TemplatesUsed } from "./models/templates_used.ts";
import { settings } from "./own_settings.ts";

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
  const bells = browserBells((conversation) => {
    places.go("desk");
    desk.show(conversation);
  });
  const attention = new Attention(settings, bells);
  const shelves = { browser: localStorage, tab: sessionStorage };
  const desk: Desk = new Desk(live, shelves, me.id, (kind, about) => attention.tell(kind, about, desk.columns.current));
  const contacts = new ContactBook(office, desk.notices, live);
  const used = new TemplatesUsed(localStorage, office, live, me.id);
  const templates = new TemplateDesk(office, desk.notices, localStorage, me.id, used);
  live.on("frame", (frame) => {
    if (frame.type === "bye" && !frame.again) void account.ask();
  });
  return { account, asks: new Asks(), contacts, desk, live, office, places, settings, templates };
}
