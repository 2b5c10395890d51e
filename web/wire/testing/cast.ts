import type { MessageSent, VisitorEntry, VisitorWelcome } from "../types.ts";

export const TALK = "talk-1";

/** What Mia said, as the journal has it. */
export function said(seq: number, clientId = `client-${seq}`): VisitorEntry & { fact: MessageSent } {
  return {
    seq,
    at: 1_000 * seq,
    fact: { kind: "message_sent", author: "visitor", author_id: "mia", client_id: clientId, length: 2, digest: "", file_id: null },
    personal: { text: "hi" },
  };
}

/** What the shop says when Mia comes. */
export function welcome(conversation: string | null = null, entries: VisitorEntry[] = []): VisitorWelcome {
  return {
    type: "welcome",
    id: 1,
    token: "token",
    visitor: "mia",
    site_name: "Shoe Shop",
    ticket: "ticket",
    ticket_expires_at: 0,
    state: {
      state: "available",
      people: [],
      colour: "#1f6a58",
      line: "Ada is here",
      label: "Chat",
      greeting: "Hello.",
      wait_seconds: 13,
      alternatives: ["message"],
      version: 1,
      signals: false, orders: false,
    },
    is_asked: false,
    is_fresh: false,
    identity_refused: null,
    conversation,
    entries,
  };
}
