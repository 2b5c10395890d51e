import { beforeEach, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import type { Pending } from "#wire/outbox.ts";
import { type Asking, Introduction } from "./introduction.ts";

const BOTH: Asking = { when: "waiting", name: "optional", mail: "optional" };

let visit = { isWaiting: false, live: { pending: [] as Pending[], retry: vi.fn() } };
let desk = { questions: vi.fn(async () => BOTH), answer: vi.fn(async () => ({})) };
let declined = "";

const note = { get: () => declined, keep: (line: string) => void (declined = line) };

async function introduction(asking: Asking = BOTH): Promise<Introduction> {
  desk.questions.mockResolvedValue(asking);
  const made = new Introduction(visit as never, desk as never, note);
  await made.load();
  return made;
}

beforeEach(() => {
  visit = { isWaiting: false, live: { pending: [], retry: vi.fn() } };
  desk = { questions: vi.fn(async () => BOTH), answer: vi.fn(async () => ({})) };
  declined = "";
});

function held(): Pending {
  return { client_id: "message-1", conversation: null, text: "Hello?", file: null, written_at: 1, refused: "introduction_required" };
}

test("it is asked while they wait, and not before", async () => {
  const asked = await introduction();
  expect(asked.isShown).toBe(false);

  visit.isWaiting = true;

  expect(asked.isShown).toBe(true);
});

test("before the chat it is asked as soon as they write", async () => {
  expect((await introduction({ ...BOTH, when: "before" })).isShown).toBe(true);
});

test("where nothing is to be asked, or nobody can say what, nothing is", async () => {
  visit.isWaiting = true;
  expect((await introduction({ when: "off", name: "off", mail: "off" })).isShown).toBe(false);

  desk.questions.mockRejectedValue(new Refusal("offline", ""));
  const offline = new Introduction(visit as never, desk as never, note);
  await offline.load();

  expect(offline.isShown).toBe(false);
});

test("who waves it away is asked no more in this tab, unless nothing goes without", async () => {
  visit.isWaiting = true;
  const asked = await introduction();

  asked.decline();
  expect(asked.isShown).toBe(false);
  expect((await introduction()).isShown).toBe(false);

  visit.live.pending = [held()];
  expect([asked.isShown, asked.isRequired]).toEqual([true, true]);
});

test("what was held back is sent as soon as it is said", async () => {
  visit.live.pending = [held(), { ...held(), client_id: "message-2", refused: "too_much" }];
  const asked = await introduction({ when: "before", name: "required", mail: "off" });
  asked.note("name", "Mia");

  await asked.give();

  expect(desk.answer).toHaveBeenCalledExactlyOnceWith({ name: "Mia", mail: "" });
  expect(visit.live.retry).toHaveBeenCalledExactlyOnceWith("message-1");
  expect(asked.isShown).toBe(false);
});

test("what is refused says why, and it can be said again", async () => {
  visit.isWaiting = true;
  desk.answer.mockRejectedValueOnce(new Refusal("not_an_address", ""));
  const asked = await introduction();

  await asked.give();
  expect([asked.fault, asked.isShown]).toEqual(["not_an_address", true]);

  await asked.give();
  expect([asked.fault, asked.isGiven]).toEqual(["", true]);
});
