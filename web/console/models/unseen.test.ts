import { describe, expect, test } from "vitest";
import { TALK, assigned, row, said, seen } from "../testing/cast.ts";
import { Unseen } from "./unseen.ts";

describe("the unseen marks", () => {
  test("count a customer's words until somebody of us has seen or said something", () => {
    const unseen = new Unseen();
    unseen.apply(TALK, said(1));
    unseen.apply(TALK, said(2));
    unseen.apply(TALK, said(3, "soon", "auto"));
    unseen.apply(TALK, assigned(4));
    expect(unseen.in(TALK)).toBe(2);

    unseen.apply(TALK, seen(5, "agent", 2));

    expect(unseen.total).toBe(0);
  });

  test("begin with what the server says nobody has seen", () => {
    const unseen = new Unseen();

    unseen.replace([
      row({ id: "unseen", last_author: "visitor", last_message_seq: 4, seen_by_agent: 0 }),
      row({ id: "seen, and the customer has seen since", last_author: "visitor", last_message_seq: 3, seen_by_agent: 3, seq: 6 }),
      row({ id: "answered", last_author: "agent", last_message_seq: 4, seen_by_agent: 4 }),
      row({ id: "ended", last_author: "visitor", last_message_seq: 4, seen_by_agent: 0, state: "closed" }),
    ]);

    expect(["unseen", "seen, and the customer has seen since", "answered", "ended"].map((id) => unseen.in(id))).toEqual([1, 0, 0, 0]);
  });
});
