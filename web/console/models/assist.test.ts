import { describe, expect, it, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { Assist, type Help } from "./assist.ts";

const HELP: Help = { help: "help-1", text: "Of course.", sources: [], taken_out: 0 };

function helped(help: () => Promise<Help> = async () => HELP) {
  const office = {
    assistAt: vi.fn(async () => ({ is_on: true, translations: [] })),
    help: vi.fn(help),
    takeHelp: vi.fn(async () => ({})),
  };
  const [notices, wire] = [{ tell: vi.fn() }, new FakeWire()];
  const assist = new Assist(office, notices, wire.wire, { of: () => "Yes" }, () => "fi");
  return { assist, notices, office, wire };
}

describe("help by the language model", () => {
  it("waits until the agent takes it, and is asked for once at a time", async () => {
    const { assist, office } = helped();

    await Promise.all([assist.ask("talk", "draft"), assist.ask("talk", "rewrite")]);

    expect(office.help.mock.calls).toEqual([["talk", { kind: "draft", language: "fi", text: "", message_seq: 0 }]]);
    expect(assist.offered("talk")).toEqual({ ...HELP, kind: "draft", of: "Yes" });
    expect(office.takeHelp).not.toHaveBeenCalled();
    assist.take("talk");
    expect(office.takeHelp.mock.calls).toEqual([["help-1", ""]]);
    expect(assist.offered("talk")).toBeNull();
  });

  it("hands the draft over only where it is made of it", async () => {
    const { assist, office } = helped();

    await assist.ask("talk", "shorten");

    expect(office.help.mock.calls).toMatchObject([["talk", { kind: "shorten", text: "Yes" }]]);
  });

  it("that cannot be had is said so, and changes nothing", async () => {
    const { assist, notices } = helped(() => Promise.reject(new Refusal("assist_too_slow", "")));

    await assist.ask("talk", "draft");

    expect(notices.tell.mock.calls).toEqual([["assist_too_slow"]]);
    expect([assist.offered("talk"), assist.asking("talk")]).toEqual([null, null]);
  });

  it("left is gone and was of no use", async () => {
    const { assist, office } = helped();
    await assist.ask("talk", "draft");

    assist.leave("talk");
    assist.take("talk");

    expect(office.takeHelp).not.toHaveBeenCalled();
  });

  it("that was translated keeps what the agent wrote, once the message is kept", async () => {
    const { assist, office, wire } = helped();
    await assist.ask("talk", "translate_out");
    assist.take("talk");
    assist.sent("talk", "message-1");
    expect(office.takeHelp).toHaveBeenCalledTimes(1);

    const fact = { kind: "message_sent", author: "agent", client_id: "message-1" };
    wire.hear({ type: "entry", conversation: "talk", entry: { seq: 3, at: 0, fact } } as never);

    expect(office.takeHelp).toHaveBeenLastCalledWith("help-1", "message-1");
    await vi.waitFor(() => expect(office.assistAt).toHaveBeenCalledWith("talk"));
  });
});
