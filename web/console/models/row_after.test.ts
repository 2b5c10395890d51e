import { describe, expect, test } from "vitest";
import { ADA, assigned, entry, row, said, seen } from "../testing/cast.ts";
import type { DeskRow, Entry } from "./frames.ts";
import { rowAfter } from "./row_after.ts";

function after(...entries: Entry[]): DeskRow {
  return entries.reduce(rowAfter, row());
}

function kept(step: "lead" | "nudge") {
  return { kind: "customer_kept_waiting", step, message_seq: 2, since: 2_000, agent_id: null } as const;
}

describe("a row after an entry", () => {
  test("waits from the customer's first unanswered word", () => {
    expect(after(said(2), said(3)).waiting_since).toBe(2_000);
  });

  test("no longer waits when an agent has answered", () => {
    expect(after(said(2), said(3, "hi", "agent")).waiting_since).toBeNull();
  });

  test("still waits when only an automatic text came", () => {
    expect(after(said(2), said(3, "soon", "auto")).waiting_since).toBe(2_000);
  });

  test("shows the last word and whose it was", () => {
    expect(after(said(2, "first"), said(3, "last", "agent"))).toMatchObject({
      last_text: "last",
      last_author: "agent",
      last_at: 3_000,
      seq: 3,
    });
  });

  test("shows the name of a file that came without words", () => {
    const file = { id: "f", name: "shoe.png", media_type: "image/png", size: 1, width: 1, height: 1 };

    expect(after({ ...said(2, ""), personal: { text: "", file } }).last_text).toBe("shoe.png");
  });

  test("is to be picked up when the house gave it, until the agent has looked or answered", () => {
    const given = entry(3, {
      kind: "conversation_assigned",
      agent_id: ADA.id,
      because: "routed",
      from_agent_id: null,
      pick_up_by: 30_000,
      choice: null,
    });

    expect(after(said(2), given)).toMatchObject({ agent: ADA.id, pick_up_by: 30_000, told: null });
    expect(after(said(2), given, entry(4, { kind: "conversation_picked_up", agent_id: ADA.id })).pick_up_by).toBeNull();
    expect(after(said(2), given, said(4, "hi", "agent")).pick_up_by).toBeNull();
  });

  test("goes first when its agent did not take it up", () => {
    const lost = { kind: "conversation_queued", because: "not_picked_up", team_id: null, from_agent_id: ADA.id } as const;

    expect(after(said(2), assigned(3), entry(4, lost))).toMatchObject({ state: "queued", goes_first: true });
  });

  test("knows for whom the customer asks and what they were told", () => {
    const wish = { kind: "wish_noted", because: "words", branch_id: "turku", skill: null, team_id: "fitters" } as const;
    const told = { kind: "wait_announced", place: 2, answer_by: 90_000, is_longer: false, version: 3 } as const;

    expect(after(said(2), entry(3, wish), entry(4, told))).toMatchObject({
      branch: "turku",
      team: "fitters",
      told: { place: 2, answer_by: 90_000, first_by: 90_000, version: 3 },
    });
  });

  test("is somebody's when it was assigned, and keeps its wait", () => {
    expect(after(said(2), assigned(3))).toMatchObject({
      state: "assigned",
      agent: ADA.id,
      queued_at: null,
      waiting_since: 2_000,
    });
  });

  test("is in a team's queue when it was handed over, from the moment it came into a queue", () => {
    const queued = entry(4, {
      kind: "conversation_queued",
      because: "transferred",
      team_id: "returns",
      from_agent_id: ADA.id,
    });

    expect(after(said(2), assigned(3), queued)).toMatchObject({
      state: "queued",
      agent: null,
      team: "returns",
      queued_at: 4_000,
      waiting_since: 2_000,
    });
  });

  test("waits no more when it was closed, and is its agent's still", () => {
    const closed = entry(4, {
      kind: "conversation_closed",
      by: "visitor",
      because: "ended_by_visitor",
      agent_id: ADA.id,
      open_seq: null,
    });

    expect(after(said(2), assigned(3), closed)).toMatchObject({
      state: "closed",
      agent: ADA.id,
      queued_at: null,
      waiting_since: null,
    });
  });

  test("keeps its clock through a greeting once it is known for which message the customer waits", () => {
    const nudged = entry(3, kept("nudge"));

    expect(after(said(2), nudged, said(4, "hello", "agent"))).toMatchObject({
      waiting_since: 2_000,
      open_seq: 2,
      steps: ["nudge"],
    });
  });

  test("counts steps anew for another message, and for another agent those that are the agent's", () => {
    expect(after(said(2), entry(3, kept("nudge")), entry(4, kept("lead")), assigned(5)).steps).toEqual(["lead"]);
    expect(after(said(2), entry(3, kept("nudge")), entry(4, { ...kept("lead"), message_seq: 9 })).steps).toEqual([
      "lead",
    ]);
  });

  test("stands above others after a remark, until it is answered or promised", () => {
    const remarked = entry(3, { kind: "customer_remarked_on_waiting", remark_seq: 3, message_seq: 2, since: 2_000 });
    const answered = entry(4, { kind: "customer_answered", message_seq: 2, waiting_since: null });

    expect(after(said(2), remarked)).toMatchObject({ is_raised: true, waiting_since: 2_000 });
    expect(after(said(2), remarked, answered)).toMatchObject({ is_raised: false, open_seq: null, waiting_since: null });
  });

  test("shows what people said, not what the house said by itself", () => {
    expect(after(said(2, "hi"), said(3, "welcome", "auto"))).toMatchObject({ last_text: "hi", last_author: "visitor", seq: 3 });
  });

  test("is in the queue again when it was reopened", () => {
    const closed = entry(4, { kind: "conversation_closed", by: "agent", because: "answered", agent_id: ADA.id, open_seq: null });
    const reopened = entry(5, { kind: "conversation_reopened", by: "visitor" });

    expect(after(said(2), assigned(3), closed, reopened)).toMatchObject({
      state: "queued",
      agent: null,
      queued_at: 5_000,
    });
  });

  test("knows how far each side has seen, by seeing and by saying", () => {
    expect(after(said(2), seen(3, "agent", 2), said(4, "hi", "agent"), seen(5, "visitor", 4))).toMatchObject({
      last_message_seq: 4,
      seen_by_agent: 4,
      seen_by_visitor: 4,
      seq: 5,
    });
  });
});
