import { describe, expect, test } from "vitest";
import { entry } from "../testing/cast.ts";
import { warningOf } from "./warnings.ts";

const ADA_HERS = { me: "ada", role: "agent", isMine: true } as const;
const ADA_OTHERS = { me: "ada", role: "agent", isMine: false } as const;
const LEA = { me: "lea", role: "lead", isMine: false } as const;

function kept(step: "alarm" | "lead" | "nudge" | "offer" | "reassign") {
  return entry(3, { kind: "customer_kept_waiting", step, message_seq: 2, since: 2_000, agent_id: "ada" });
}

describe("a warning", () => {
  test("reminds whoever is responsible and nobody else", () => {
    expect([ADA_HERS, ADA_OTHERS, LEA].map((reader) => warningOf(kept("nudge"), reader))).toEqual(["waits_nudge", null, null]);
  });

  test("tells leads of customers who are not theirs", () => {
    expect(warningOf(kept("lead"), LEA)).toBe("waits_lead");
    expect(warningOf(kept("alarm"), LEA)).toBe("waits_alarm");
    expect(warningOf(kept("lead"), ADA_OTHERS)).toBeNull();
  });

  test("tells whoever lost a customer to the queue why", () => {
    expect(warningOf(kept("reassign"), ADA_OTHERS)).toBe("waits_taken");
    expect(warningOf(kept("reassign"), LEA)).toBeNull();
  });

  test("passes on a customer's remark to the responsible and the leads", () => {
    const remark = entry(4, { kind: "customer_remarked_on_waiting", remark_seq: 4, message_seq: 2, since: 2_000 });

    expect([ADA_HERS, ADA_OTHERS, LEA].map((reader) => warningOf(remark, reader))).toEqual(["waits_remark", null, "waits_remark"]);
  });
});
