import type { DeskRow, Entry } from "./frames.ts";

/** A row as it is after one more entry of its journal: the same as fetching it anew. */
export function rowAfter(row: DeskRow, entry: Entry): DeskRow {
  return { ...row, ...changesBy(entry, row), seq: entry.seq };
}

/** Why a customer is put back before all others. */
const NOT_THEIR_FAULT = new Set(["agent_gone", "not_picked_up", "unanswered"]);
const NOBODY_WAITS = { waiting_since: null, open_seq: null, steps: [], is_raised: false };
const OVER = { ...NOBODY_WAITS, state: "closed", queued_at: null, goes_first: false, told: null } as const;

function changesBy({ seq, at, fact, personal }: Entry, row: DeskRow): Partial<DeskRow> {
  switch (fact.kind) {
    case "message_sent":
      if (fact.author === "auto") return {};
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
        steps: row.steps.filter(isOfAll),
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
    case "conversation_reopened":
      return { state: "queued", agent: null, queued_at: at };
    case "wish_noted":
      return { branch: fact.branch_id, skill: fact.skill, team: fact.team_id ?? row.team };
    case "wait_announced":
      return { told: { place: fact.place, answer_by: fact.answer_by, ...firstTold(fact, row) } };
    case "customer_kept_waiting":
      return { ...waitingFor(fact, row), steps: [...knownSteps(fact, row), fact.step] };
    case "customer_remarked_on_waiting":
      return { ...waitingFor(fact, row), is_raised: true };
    case "customer_answered":
      return { ...NOBODY_WAITS, waiting_since: fact.waiting_since };
    case "answer_promised":
      return NOBODY_WAITS;
    default:
      return {};
  }
}

/** What concerns one agent only begins anew with the next. */
function isOfAll(step: DeskRow["steps"][number]): boolean {
  return step !== "nudge" && step !== "reassign";
}

function knownSteps({ message_seq }: { message_seq: number }, row: DeskRow): DeskRow["steps"] {
  return row.open_seq === message_seq ? row.steps : [];
}

/** What a customer was told first stays, whatever they are told later. */
function firstTold(fact: { answer_by: number; version: number }, { told }: DeskRow) {
  return told === null
    ? { first_by: fact.answer_by, version: fact.version }
    : { first_by: told.first_by, version: told.version };
}

function waitingFor(fact: { message_seq: number; since: number }, row: DeskRow): Partial<DeskRow> {
  return { waiting_since: fact.since, open_seq: fact.message_seq, steps: knownSteps(fact, row) };
}

/** A customer waits from their first unanswered word; where it is known for which, only an answer ends it. */
function waitingAfter(author: "visitor" | "agent", at: number, row: DeskRow): number | null {
  if (author === "visitor") return row.waiting_since ?? at;
  return row.open_seq === null ? null : row.waiting_since;
}

/** Whoever says something has seen what stands above it. */
function seenBySaying(author: "visitor" | "agent", seq: number): Partial<DeskRow> {
  return author === "agent" ? { seen_by_agent: seq } : { seen_by_visitor: seq };
}
