import { describe, expect, test, vi } from "vitest";
import { Account } from "./account.ts";
import { Notices } from "./notices.ts";
import { Office } from "./office.ts";
import { People } from "./people.ts";
import { SignIns } from "./sign_ins.ts";

const OLGA = { id: "olga", name: "Olga", role: "owner" } as const;

function office(...answers: (Error | [status: number, body: object])[]) {
  const send = vi.fn<typeof fetch>();
  for (const answer of answers) {
    if (answer instanceof Error) send.mockRejectedValueOnce(answer);
    else send.mockResolvedValueOnce(new Response(JSON.stringify(answer[1]), { status: answer[0] }));
  }
  return { send, office: new Office(send) };
}

describe("the account", () => {
  test("is whoever the server says is signed in", async () => {
    const account = new Account(office([200, OLGA]).office);

    await account.ask();

    expect(account.me).toEqual(OLGA);
  });

  test("is nobody's when the server does not know this browser", async () => {
    const account = new Account(office([200, OLGA], [401, { code: "not_signed_in", message: "" }]).office);
    await account.ask();

    await account.ask();

    expect(account.me).toBeNull();
  });

  test("is another when the role is another, and the same otherwise", async () => {
    const account = new Account(office([200, OLGA], [200, { ...OLGA }], [200, { ...OLGA, role: "lead" }]).office);
    await account.ask();
    const first = account.me;

    await account.ask();
    expect(account.me).toBe(first);
    await account.ask();

    expect(account.me?.role).toBe("lead");
  });

  test("stays when the server cannot be asked", async () => {
    const account = new Account(office([200, OLGA], new TypeError("network")).office);
    await account.ask();

    await account.ask();

    expect(account.me).toEqual(OLGA);
  });

  test("is refused with the server's code", async () => {
    const account = new Account(office([401, { code: "wrong_sign_in", message: "" }]).office);

    await expect(account.signIn("olga@shop.example", "guess")).rejects.toMatchObject({ code: "wrong_sign_in" });
  });
});

describe("the office", () => {
  test("takes files with names in any script", async () => {
    const { office: mine, send } = office([200, { file: { id: "f" } }]);

    await mine.upload("talk 1", new File(["x"], "kenkä.png"));

    const [address, request] = send.mock.calls[0] ?? [];
    expect(address).toBe("/console/api/files?conversation=talk%201");
    expect(request?.headers).toEqual({ "X-File-Name": "kenk%C3%A4.png" });
  });
});

describe("the people", () => {
  test("are as the server has them after a change, also after a refused one", async () => {
    const notices = new Notices();
    const people = new People(office([403, { code: "last_owner", message: "" }], [200, [OLGA]]).office, notices);

    const isDone = await people.giveRole(OLGA.id, "agent");

    expect(isDone).toBe(false);
    expect(notices.shown.map(({ code }) => code)).toEqual(["last_owner"]);
    expect(people.everybody).toEqual([OLGA]);
  });
});

describe("one's sign-ins", () => {
  test("begin with this browser, then the most lately used", async () => {
    const of = (id: string, last_seen_at: number, is_this = false) => ({ id, last_seen_at, is_this });
    const signIns = new SignIns(
      office([200, [of("old", 1), of("this", 2, true), of("late", 3)]]).office,
      new Notices(),
    );

    await signIns.load();

    expect(signIns.all.map(({ id }) => id)).toEqual(["this", "late", "old"]);
  });
});
