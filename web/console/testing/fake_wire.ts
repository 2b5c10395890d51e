import { Journal } from "#wire/journal.ts";
import type { LiveEvents } from "#wire/live.ts";
import type { Pending } from "#wire/outbox.ts";
import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Agent } from "#wire/sides.ts";
import type { Entry, Request, ToAgent, Wire } from "../models/frames.ts";

/** The live client in the hands of a test: it keeps journals as the real one does, and remembers what it was told. */
export class FakeWire extends Emitter<LiveEvents<Agent>> {
  readonly told: { type: string }[] = [];
  readonly asked: { type: string }[] = [];
  readonly followed = new Map<string, Journal<Entry>>();
  pending: Pending[] = [];
  status = "live" as const;
  isCaughtUp = true;
  /** The code with which the next question is refused. */
  refuses: string | null = null;

  /** What the next question is answered with. */
  answers: object = { type: "done" };

  /** As the desk takes it. */
  get wire(): Wire {
    return this as unknown as Wire;
  }

  /** The server says something by itself. */
  hear(frame: ToAgent): void {
    if (frame.type === "entry") this.followed.get(frame.conversation)?.take([frame.entry]);
    this.emit("frame", frame);
  }

  become(status: "live" | "reconnecting", isCaughtUp: boolean): void {
    this.emit("status", status, isCaughtUp);
  }

  ask(frame: Request): Promise<object> {
    this.asked.push(frame);
    const code = this.refuses;
    return code === null ? Promise.resolve(this.answers) : Promise.reject(new Refusal(code, ""));
  }

  tell(frame: { type: string }): void {
    this.told.push(frame);
  }

  follow(conversation: string): void {
    if (this.followed.has(conversation)) return;
    this.followed.set(conversation, new Journal<Entry>((entry) => this.emit("entry", conversation, entry)));
  }

  unfollow(conversation: string): void {
    this.followed.delete(conversation);
  }

  journal(conversation: string): Journal<Entry> | undefined {
    return this.followed.get(conversation);
  }
}
