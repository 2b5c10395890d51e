/** Journals for tests: Mia of the Shoe Shop's customers writes, Ada answers. */
import type { Person, VisitorEntry } from "#wire/types.ts";

export const ADA: Person = { id: "ada", name: "Ada", picture: null };
export const BEN: Person = { id: "ben", name: "Ben", picture: null };
export const NOON = Date.UTC(2026, 10, 22, 12);

type Happening = Omit<VisitorEntry, "seq" | "at"> & { at?: number };

/** Number what happened, one second after the other unless it says when. */
export function journal(...happenings: Happening[]): VisitorEntry[] {
  return happenings.map((happening, index) => Object.assign({ seq: index + 1, at: NOON + index * 1000 }, happening));
}

export const started: Happening = { fact: { kind: "conversation_started", visitor_id: "mia", language: "fi" } };
export const queued: Happening = {
  fact: { kind: "conversation_queued", because: "transferred", team_id: null, from_agent_id: "ada" },
};
export const closed: Happening = { fact: { kind: "conversation_closed", by: "agent", because: "answered", agent_id: "ada", open_seq: null } };
export const reopened: Happening = { fact: { kind: "conversation_reopened", by: "visitor" } };
export const secret: Happening = { fact: { kind: "private" } };

export function joined(person: Person): Happening {
  return { fact: { kind: "agent_joined", agent_id: person.id }, personal: { person } };
}

export function seen(by: "agent" | "visitor", upTo: number): Happening {
  return { fact: { kind: "messages_seen", by, up_to: upTo } };
}

export function said(by: "visitor" | Person, text: string, at?: number): Happening {
  const [author, author_id] = by === "visitor" ? (["visitor", "mia"] as const) : (["agent", by.id] as const);
  const fact = { kind: "message_sent", author, author_id, client_id: `c ${text}`, length: text.length, digest: "", file_id: null } as const;
  return { fact, personal: { text }, ...(at === undefined ? {} : { at }) };
}
