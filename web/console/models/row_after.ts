import type { DeskRow, Entry } from "./frames.ts";

/** A row as it is after one more entry of its journal: the same as fetching it anew. */
export function rowAfter(row: DeskRow, entry: Entry): DeskRow {
  return { ...row, ...changesBy(entry, row), seq: entry.seq };
}

/** Why a customer is put back before all others. */
const NOT_THEIR_FAULT = new Set(["agent_gone", "not_picked_up", "unanswered"]);
const OVER = { state: "closed", queued_at: null, waiting_since: null, goes_first: false, told: null } as const;

function changesBy({ seq, at, fact, personal }: Entry, row: DeskRow): Partial<DeskRow> {
  switch (fact.kind) {
    case "message_sent":
      return {
        last_message_seq: seq,
        last_text: personal?.text || personal?.file?.name || "",
        last_author: fact.author,
        last_at: at,
        waiting_since: waitingAfter(fact.author, at, row),
        pick_up_by: fact.author === "agent" ? null : row.pick_up_by,
        ...seenBySaying(fact.author, seq),
      };
    case "messages_seen":
      return fact.by === "agent" ? { seen_by_agent: fact.up_to } : { seen_by_visitor: fact.up_to };
    case "conversation_assigned":
      return {
        state: "assigned",
        agent: fact.agent_id,
        queued_at: null,
        pick_up_by: fact.pick_up_by,
        goes_first: false,
        told: null,
      };
    case "conversation_picked_up":
      return { pick_up_by: null };
    case "conversation_queued":
      return {
        state: "queued",
        agent: null,
        team: fact.team_id,
        queued_at: row.queued_at ?? at,
        pick_up_by: null,
        goes_first: NOT_THEIR_FAULT.has(fact.because),
      };
    case "conversation_closed":
      return { ...OVER, pick_up_by: null };
    case "queue_left":
      return OVER;
    case "conversation_reopened":
      return { state: "queued", agent: null, queued_at: at };
    case "wish_noted":
      return { branch: fact.branch_id, skill: fact.skill };
    case "wait_announced":
      return { told: { place: fact.place, answer_by: fact.answer_by } };
    default:
      return {};
  }
}

/** A customer waits from their first unanswered word; an automatic text answers nobody. */
function waitingAfter(author: "visitor" | "agent" | "auto", at: number, row: DeskRow): number | null {
  if (author === "auto") return row.waiting_since;
  return author === "agent" ? null : (row.waiting_since ?? at);
}

/** Whoever says something has seen what stands above it. */
function seenBySaying(author: "visitor" | "agent" | "auto", seq: number): Partial<DeskRow> {
  if (author === "auto") return {};
  return author === "agent" ? { seen_by_agent: seq } : { seen_by_visitor: seq };
}
