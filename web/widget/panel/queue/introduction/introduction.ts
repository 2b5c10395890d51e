import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Note } from "../../models/note.ts";
import type { Visit } from "../../models/visit.ts";

type Wanted = "off" | "optional" | "required";

/** What is still to be asked of this shopper, and when. */
export interface Asking {
  readonly when: "off" | "waiting" | "before";
  readonly name: Wanted;
  readonly mail: Wanted;
}

/** The server's side of it. */
export interface Desk {
  questions(): Promise<Asking>;
  answer(said: { name: string; mail: string }): Promise<unknown>;
}

const REQUIRED = "introduction_required";

/** Asking who somebody is, beside what they write: in the way of nothing, unless the shop must know first. */
export class Introduction extends Emitter<{ changed: [] }> {
  asking: Asking | null = null;
  name = "";
  mail = "";
  fault = "";
  isGiven = false;
  #isSending = false;
  readonly #visit: Pick<Visit, "isWaiting" | "live">;
  readonly #desk: Desk;
  /** That they would rather not say, for as long as this tab is open. */
  readonly #declined: Pick<Note, "get" | "keep">;

  constructor(visit: Pick<Visit, "isWaiting" | "live">, desk: Desk, declined: Pick<Note, "get" | "keep">) {
    super();
    this.#visit = visit;
    this.#desk = desk;
    this.#declined = declined;
  }

  /** What was written and is held back until the shop knows who wrote it. */
  get #heldBack(): string[] {
    return this.#visit.live.pending.filter(({ refused }) => refused === REQUIRED).map(({ client_id }) => client_id);
  }

  get isRequired(): boolean {
    return this.#heldBack.length > 0;
  }

  get isShown(): boolean {
    const { asking } = this;
    if (!asking || asking.when === "off" || this.isGiven) return false;
    if (this.isRequired) return true;
    return !this.#declined.get() && (asking.when === "before" || this.#visit.isWaiting);
  }

  /** Ask what is to be asked. */
  async load(): Promise<void> {
    this.asking = await this.#desk.questions().catch(() => null);
    this.emit("changed");
  }

  /** They have filled in so far. */
  note(field: "mail" | "name", text: string): void {
    this[field] = text;
    this.fault = "";
    this.emit("changed");
  }

  decline(): void {
    this.#declined.keep("1");
    this.emit("changed");
  }

  /** Say it, and send what was held back for it. */
  async give(): Promise<void> {
    if (this.#isSending) return;
    [this.#isSending, this.fault] = [true, ""];
    try {
      await this.#desk.answer({ name: this.name, mail: this.mail });
      this.isGiven = true;
      for (const message of this.#heldBack) this.#visit.live.retry(message);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.fault = problem.code;
    }
    this.#isSending = false;
    this.emit("changed");
  }
}
