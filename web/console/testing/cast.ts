/** The Shoe Shop's people and customers, as the wire tells of them. */
import type { Colleague, DeskRow, Entry, Fact, Welcome } from "../models/frames.ts";

export const ADA = colleague("ada", "Ada");
export const BEN = colleague("ben", "Ben");
export const TALK = "talk-with-mia";

export function colleague(id: string, name: string, change: Partial<Colleague> = {}): Colleague {
  return { id, name, role: "agent", picture: null, presence: "online", slots: 4, open_chats: 0, wants_help: false, relief_until: null, is_by_phone: false, ...change };
}

/** A conversation that has just begun: Mia, in the queue, not a word yet. */
export function row(change: Partial<DeskRow> = {}): DeskRow {
  return {
    id: TALK,
    seq: 1,
    state: "queued",
    visitor: { id: "mia", number: 7, language: "fi", page_url: null, page_title: null, name: "", mail: "", is_verified: false },
    agent: null,
    team: null,
    started_at: 1_000,
    queued_at: 1_000,
    waiting_since: null,
    last_message_seq: 0,
    last_text: "",
    last_author: null,
    last_at: 1_000,
    seen_by_agent: 0,
    seen_by_visitor: 0,
    branch: null,
    skill: null,
    goes_first: false,
    pick_up_by: null,
    told: null,
    open_seq: null,
    steps: [],
    is_raised: false,
    ...change,
  };
}

export function entry(seq: number, fact: Fact, text?: string, at = seq * 1_000): Entry {
  return { seq, at, fact, ...(text === undefined ? {} : { personal: { text } }) };
}

/** Somebody said something; by default Mia. */
export function said(
  seq: number,
  text = "hello",
  author: "agent" | "auto" | "visitor" = "visitor",
  clientId = `client-${seq}`,
): Entry {
  const author_id = { agent: ADA.id, auto: "system", visitor: "mia" }[author];
  const fact: Fact = {
    kind: "message_sent",
    author,
    author_id,
    client_id: clientId,
    length: text.length,
    digest: "",
    file_id: null,
  };
  return entry(seq, fact, text);
}

export function seen(seq: number, by: "agent" | "visitor", up_to: number): Entry {
  return entry(seq, { kind: "messages_seen", by, up_to });
}

export function assigned(seq: number, agent_id = ADA.id): Entry {
  const unchosen = { from_agent_id: null, pick_up_by: null, choice: null };
  return entry(seq, { kind: "conversation_assigned", agent_id, because: "claimed", ...unchosen });
}

export function welcome(rows: DeskRow[] = [], now = Date.now()): Welcome {
  return {
    type: "welcome",
    id: 1,
    me: ADA,
    site: "shoe-shop",
    site_name: "Shoe Shop",
    now,
    ticket: "ticket",
    ticket_expires_at: now + 3_600_000,
    teams: [{ id: "returns", name: "Returns" }],
    branches: [{ id: "turku", name: "Aurakatu", city: "Turku" }],
    colleagues: [ADA, BEN],
    rows,
    offer: { type: "offer", version: 1, share: 100, cause: "free_slot" },
    danger: null,
  };
}
