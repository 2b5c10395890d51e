import { beforeEach, expect, test } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { MemoryShelf } from "#wire/testing/shelf.ts";
import { said, TALK } from "../testing/cast.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { TemplatesUsed } from "./templates_used.ts";

let wire: FakeWire;
let told: string[];
let refuses: string | null;
let storage: MemoryShelf;

function make(): TemplatesUsed {
  const tellUse = (template: string, conversation: string, clientId: string): Promise<unknown> => {
    if (refuses) return Promise.reject(new Refusal(refuses, ""));
    told.push(`${template} ${conversation} ${clientId}`);
    return Promise.resolve({});
  };
  return new TemplatesUsed(storage, { tellUse }, wire.wire, "ada");
}

async function comesBack(clientId: string): Promise<void> {
  wire.follow(TALK);
  const seq = (wire.journal(TALK)?.entries.length ?? 0) + 1;
  wire.hear({ type: "entry", conversation: TALK, entry: said(seq, "hello", "agent", clientId) });
  await new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  [wire, told, refuses, storage] = [new FakeWire(), [], null, new MemoryShelf()];
});

test("a use is told once, when its message is kept", async () => {
  make().sent(TALK, "mine", ["returns", "sizes"]);
  expect(told).toEqual([]);

  await comesBack("another");
  await comesBack("mine");
  await comesBack("mine");

  expect(told).toEqual([`returns ${TALK} mine`, `sizes ${TALK} mine`]);
});

test("a use that could not be told is told after a reload", async () => {
  make().sent(TALK, "mine", ["returns"]);
  refuses = "not_connected";
  await comesBack("mine");
  [wire, refuses] = [new FakeWire(), null];
  make();

  await comesBack("mine");

  expect(told).toEqual([`returns ${TALK} mine`]);
});

test("a use that is refused is let go", async () => {
  make().sent(TALK, "mine", ["returns"]);
  refuses = "not_found";
  await comesBack("mine");
  refuses = null;

  await comesBack("mine");

  expect(told).toEqual([]);
});
