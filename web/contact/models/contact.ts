import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import { Note, storageOf } from "../../widget/panel/models/note.ts";
import type { Cause, Channel, Counter, Form, Request, Status } from "./counter.ts";

/** What a shopper fills in; all of it survives a reload, in this tab. */
export interface Filled {
  question: string;
  channel: Channel;
  topic: string;
  product: string;
  name: string;
  mail: string;
  phone: string;
  branch: string;
  /** When to call, in ms UTC; empty for as soon as possible. */
  slot: string;
  website: string;
}

const EMPTY: Filled = {
  question: "",
  channel: "mail",
  topic: "other",
  product: "",
  name: "",
  mail: "",
  phone: "",
  branch: "",
  slot: "",
  website: "",
};
/** People need longer than this, and the server refuses who does not. */
const SHORTEST_MS = 3_200;

/** One shopper's form, and the questions that they have left before. */
export class Contact extends Emitter<{ changed: [] }> {
  form: Form | null = null;
  filled: Filled;
  fault = "";
  isSending = false;
  contacts: readonly Status[] = [];
  readonly #counter: Counter;
  readonly #draft: Note;
  readonly #wait: (ms: number) => Promise<void>;
  #slip = "";
  #openedAt = 0;
  #clientId = crypto.randomUUID();

  constructor(counter: Counter, site: string, wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))) {
    super();
    this.#counter = counter;
    this.#wait = wait;
    this.#draft = new Note(storageOf("sessionStorage"), `floorwalker:${site}:contact`);
    this.filled = { ...EMPTY, ...read(this.#draft.get()) };
  }

  /** Ask what can be chosen now, and what became of earlier questions. */
  async load(): Promise<void> {
    try {
      const { form, slip } = await this.#counter.form(this.filled.branch);
      [this.form, this.#slip, this.contacts] = [form, slip, form.contacts];
      this.#openedAt = performance.now();
      this.#fillIn(form);
    } catch (problem) {
      this.#refused(problem);
    }
    this.emit("changed");
  }

  /** The shopper has changed a field; another branch has other times. */
  note(change: Partial<Filled>): void {
    this.filled = { ...this.filled, ...change };
    this.fault = "";
    this.#draft.keep(JSON.stringify(this.filled));
    this.emit("changed");
    if (change.branch !== undefined) void this.load();
  }

  /** The page is about this branch, as the shop names it: it is chosen, unless the shopper has chosen one. */
  standBefore(branch: string | null): void {
    const meant = branch?.trim().toLowerCase();
    const found = this.form?.branches.find(({ id, name }) => id === branch || name.toLowerCase() === meant);
    if (found && !this.filled.branch) this.note({ branch: found.id });
  }

  /** Send it; tells whether it is kept. What was typed stays until then. */
  async send(conversation: string | null, zone: string, cause: Cause = conversation ? "queue" : "closed"): Promise<boolean> {
    [this.isSending, this.fault] = [true, ""];
    this.emit("changed");
    try {
      await this.#wait(Math.max(0, this.#openedAt + SHORTEST_MS - performance.now()));
      this.contacts = (await this.#counter.send(this.#slip, this.#request(conversation, zone, cause))).contacts;
      this.#begin();
    } catch (problem) {
      this.#refused(problem);
    }
    this.isSending = false;
    this.emit("changed");
    return this.fault === "";
  }

  async withdraw(contact: string): Promise<void> {
    try {
      this.contacts = (await this.#counter.withdraw(contact)).contacts;
    } catch (problem) {
      this.#refused(problem);
    }
    this.emit("changed");
  }

  /** Nobody says again what the shop knows; what they have typed here goes before it. */
  #fillIn({ name, mail, phone, branch }: Form): void {
    const { filled } = this;
    this.filled = {
      ...filled,
      name: filled.name || name,
      mail: filled.mail || mail,
      phone: filled.phone || phone,
      branch: filled.branch || (branch ?? ""),
    };
    // Another branch has other times.
    if (this.filled.branch !== filled.branch) void this.load();
  }

  /** The next question is another one; who asks it is the same. */
  #begin(): void {
    const { name, mail, phone, channel } = this.filled;
    this.filled = { ...EMPTY, name, mail, phone, channel };
    this.#draft.keep(JSON.stringify(this.filled));
    this.#clientId = crypto.randomUUID();
  }

  #request(conversation: string | null, zone: string, cause: Cause): Request {
    const { branch, slot, channel, phone, ...filled } = this.filled;
    const calls = channel === "call";
    return {
      ...filled,
      channel,
      phone: calls ? phone : "",
      branch: branch || null,
      slot: calls && slot ? Number(slot) : null,
      zone,
      conversation,
      cause,
      client_id: this.#clientId,
    };
  }

  #refused(problem: unknown): void {
    if (!(problem instanceof Refusal)) throw problem;
    this.fault = problem.code;
    if (problem.code === "slot_not_free") {
      this.filled = { ...this.filled, slot: "" };
      void this.load();
    }
  }
}

function read(kept: string): Partial<Filled> {
  try {
    return JSON.parse(kept || "{}") as Partial<Filled>;
  } catch {
    return {};
  }
}
