import { describe, expect, test } from "vitest";
import type { VisitorEntry } from "#wire/types.ts";
import { alternativeIn } from "./alternative.ts";

type Fact = VisitorEntry["fact"];

const journal = (...facts: object[]) => facts.map((fact, index): VisitorEntry => ({ seq: index + 1, at: index, fact: fact as Fact }));
const OFFER = { kind: "alternative_offered", message_seq: 1, channels: ["mail", "call"] };
const said = (author: string) => ({ kind: "message_sent", author });

describe("another way than waiting", () => {
  test("is offered to whoever waited too long, also when the house says so in words or somebody joins", () => {
    const entries = journal(said("visitor"), OFFER, said("auto"), { kind: "agent_joined", agent_id: "ada" });

    expect(alternativeIn(entries)).toEqual({ seq: 2, channels: ["mail", "call"] });
  });

  test("is not offered before, and not once an agent has spoken or the conversation has ended", () => {
    expect(alternativeIn(journal(said("visitor")))).toBeNull();
    expect(alternativeIn(journal(OFFER, said("agent")))).toBeNull();
    expect(alternativeIn(journal(OFFER, { kind: "conversation_closed" }))).toBeNull();
  });

  test("is offered anew when they wait too long again", () => {
    expect(alternativeIn(journal(OFFER, said("agent"), said("visitor"), OFFER))?.seq).toBe(4);
  });
});
