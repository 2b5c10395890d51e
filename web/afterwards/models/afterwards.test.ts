import { describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { Afterwards } from "./afterwards.ts";
import { officeOf, type FeedbackCard, type Office } from "./office.ts";

const ASKED: FeedbackCard = { can_ask: true, can_change: true, given_at: null, is_solved: null, is_satisfied: null, comment: "" };

function office(given: Partial<Office> = {}): Office {
  return {
    asked: vi.fn(() => Promise.resolve(ASKED)),
    say: vi.fn((_, answers) => Promise.resolve({ ...ASKED, ...answers, given_at: 1 })),
    provenAddress: vi.fn(() => Promise.resolve("")),
    mail: vi.fn(() => Promise.resolve("code_sent" as const)),
    prove: vi.fn(() => Promise.resolve("sent" as const)),
    download: vi.fn(() => Promise.resolve(new Blob(["words"]))),
    statements: vi.fn(() => Promise.resolve([])),
    state: vi.fn(() => Promise.resolve([])),
    takeBack: vi.fn(() => Promise.resolve([])),
    ...given,
  };
}

const refused = (code: string) => () => Promise.reject(new Refusal(code, ""));

describe("how it was", () => {
  test("each tap is sent with what was said before it", async () => {
    const made = office();
    const afterwards = new Afterwards(made, "one");
    await afterwards.ask();

    await afterwards.say({ is_solved: true });
    await afterwards.say({ is_satisfied: false });

    expect(made.say).toHaveBeenLastCalledWith("one", { is_solved: true, is_satisfied: false, comment: "" });
    expect(afterwards.card).toMatchObject({ is_solved: true, is_satisfied: false });
  });

  test("what is refused is taken back and said why", async () => {
    const afterwards = new Afterwards(office({ say: refused("feedback_settled") }), "one");
    await afterwards.ask();

    await afterwards.say({ is_solved: true });

    expect(afterwards.card?.is_solved).toBeNull();
    expect(afterwards.fault).toEqual({ part: "feedback", code: "feedback_settled" });
  });

  test("nobody is asked where the server says it is not over", async () => {
    const afterwards = new Afterwards(office({ asked: refused("not_over_yet") }), "one");

    await afterwards.ask();

    expect([afterwards.card, afterwards.fault]).toEqual([null, null]);
  });
});

describe("taking it home", () => {
  test("a code comes first, and with it the conversation is sent", async () => {
    const made = office();
    const afterwards = new Afterwards(made, "one");

    await afterwards.send(" mia@home.example ");
    expect(afterwards.step).toBe("code");
    await afterwards.prove("123456");

    expect(made.mail).toHaveBeenCalledWith("one", "mia@home.example");
    expect([afterwards.step, afterwards.fault]).toEqual(["sent", null]);
  });

  test("a wrong code may be tried again, one that is over asks for a new one", async () => {
    const outcomes = ["wrong_code", "code_over"] as const;
    let at = 0;
    const afterwards = new Afterwards(office({ prove: () => Promise.resolve(outcomes[at++] ?? "sent") }), "one");
    await afterwards.send("mia@home.example");

    await afterwards.prove("000000");
    expect([afterwards.step, afterwards.fault?.code]).toEqual(["code", "wrong_code"]);
    await afterwards.prove("000000");

    expect([afterwards.step, afterwards.fault?.code, afterwards.mail]).toEqual(["address", "code_over", "mia@home.example"]);
  });

  test("an address that was proven before stands there already", async () => {
    const afterwards = new Afterwards(office({ provenAddress: () => Promise.resolve("mia@home.example") }), "one");

    await afterwards.begin();

    expect(afterwards.mail).toBe("mia@home.example");
  });

  test("a download that fails keeps nothing and says why", async () => {
    const keep = vi.fn();
    const afterwards = new Afterwards(office({ download: refused("too_much") }), "one");

    await afterwards.download("html", keep);

    expect([keep.mock.calls.length, afterwards.fault?.code]).toEqual([0, "too_much"]);
  });
});

describe("asking the server", () => {
  test("the visitor's token, their zone and the conversation go along", async () => {
    const ask = vi.fn(() => Promise.resolve(Response.json({ outcome: "sent" })));

    const outcome = await officeOf("/widget/shoes", () => "token", "Europe/Helsinki", ask).mail("a/b", "mia@home.example");

    expect(outcome).toBe("sent");
    const [path, request] = ask.mock.calls[0] as unknown as [string, RequestInit];
    expect(path).toBe("/widget/shoes/conversations/a%2Fb/transcript");
    expect(request.body).toBe('{"mail":"mia@home.example","zone":"Europe/Helsinki"}');
    expect(request.headers).toMatchObject({ Authorization: "Bearer token" });
  });

  test("a refusal's code is told, and no connection is one too", async () => {
    const ask = vi
      .fn()
      .mockResolvedValueOnce(Response.json({ code: "too_many_transcripts" }, { status: 400 }))
      .mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const made = officeOf("", () => "", "", ask);

    await expect(made.mail("one", "m")).rejects.toMatchObject({ code: "too_many_transcripts" });
    await expect(made.asked("one")).rejects.toMatchObject({ code: "offline" });
  });
});
