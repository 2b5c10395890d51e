import { Connection, type Status } from "./connection.ts";
import { Emitter } from "./emitter.ts";
import type { Journal } from "./journal.ts";
import { Journals } from "./journals.ts";
import { Outbox, type Pending } from "./outbox.ts";
import { Post } from "./post.ts";
import { Refusal } from "./refusals.ts";
import type { LiveEvents, LiveSettings } from "./settings.ts";
import type { AnswerTo, Question, Side, Unnumbered } from "./sides.ts";
import type { Kept, ToAgent, ToVisitor } from "./types.ts";

export type { LiveEvents, LiveSettings };

/** The one live client: a connection, the journals it keeps complete, and the messages it gets through. */
export class Live<S extends Side> extends Emitter<LiveEvents<S>> {
  readonly #opening: LiveSettings<S>["opening"];
  readonly #connection: Connection;
  readonly #journals: Journals<S["entry"]>;
  readonly #post: Post;
  #lastTold = "";

  constructor(settings: LiveSettings<S>) {
    super();
    this.#opening = settings.opening;
    this.#journals = new Journals<S["entry"]>(
      (conversation, after) => this.#connection.ask({ type: "fetch", conversation, after }),
      (conversation, entry) => this.#applied(conversation, entry),
    );
    this.#connection = new Connection(settings, {
      hello: () => settings.hello(this.#journals.known()),
      heard: (frame) => this.#heard(frame as S["told"]),
      // Being live is told after the welcome was made use of, in `#heard`.
      changed: (status) => void (status === "live" || this.#changed()),
    });
    this.#post = new Post(new Outbox(settings.outbox, settings.shelf), {
      ask: (frame) => this.#connection.ask(frame) as Promise<Kept>,
      isFollowed: (conversation) => this.#journals.get(conversation) !== undefined,
      changed: (messages) => this.emit("pending", messages),
    });
  }

  start(): void {
    this.#connection.start();
  }

  stop(): void {
    this.#connection.stop();
  }

  get status(): Status {
    return this.#connection.status;
  }

  /** Live, and every followed conversation was compared with the server's sequence since. */
  get isCaughtUp(): boolean {
    return this.status === "live" && this.#journals.areComplete;
  }

  /** Messages not yet in the journal, oldest first. */
  get pending(): Pending[] {
    return this.#post.pending;
  }

  /** A followed conversation's journal. */
  journal(conversation: string): Journal<S["entry"]> | undefined {
    return this.#journals.get(conversation);
  }

  /** Keep a conversation's journal complete from now on. */
  follow(conversation: string): void {
    this.#journals.follow(conversation);
    this.#resume();
    this.#changed();
  }

  /** Forget a conversation. */
  unfollow(conversation: string): void {
    this.#journals.unfollow(conversation);
    this.#changed();
  }

  /** Send a message: kept here until the server keeps it, whatever happens in between. Returns its client id. */
  send(conversation: string | null, text: string, file: string | null = null): string {
    return this.#post.send(conversation, text, file);
  }

  /** Try a refused message again. */
  retry(clientId: string): void {
    this.#post.retry(clientId);
  }

  /** Give a refused message up. */
  discard(clientId: string): void {
    this.#post.drop(clientId);
  }

  /** Ask and await the answer; rejects with a `Refusal`. */
  ask<F extends Question<S>>(frame: F): Promise<AnswerTo<F["type"]>> {
    return this.#connection.ask(frame) as Promise<AnswerTo<F["type"]>>;
  }

  /** Say something fleeting (typing, seen, page); while not live it is forgotten. */
  tell(frame: Unnumbered<S["asks"]>): void {
    this.#connection.tell(frame);
  }

  #heard(frame: S["told"]): void {
    this.#use(frame);
    this.emit("frame", frame);
    // Only now: each poll says hello anew, and the app has just learnt from the welcome whom to name in it.
    if (frame.type === "welcome") void this.#post.deliver();
    this.#changed();
  }

  #use(frame: ToVisitor | ToAgent): void {
    if (frame.type === "welcome") this.#welcomed(frame);
    if (frame.type === "opened") this.#journals.check(frame.row.id, frame.entries, frame.row.seq);
    if (frame.type === "entries") this.#journals.check(frame.conversation, frame.entries, frame.up_to);
    if (frame.type === "kept") this.#journalOf(frame.conversation).expect(frame.conversation, frame.seq);
    if (frame.type === "entry") this.#journalOf(frame.conversation).take(frame.conversation, frame.entry);
  }

  #welcomed(frame: Extract<ToVisitor | ToAgent, { type: "welcome" }>): void {
    if ("entries" in frame) this.#shown(frame.conversation, frame.entries);
    else for (const row of frame.rows) this.#journals.expect(row.id, row.seq);
    this.#resume();
  }

  /** A shopper's latest conversation; earlier ones have ended. Two polls may overtake each other, so nothing is dropped. */
  #shown(conversation: string | null, entries: readonly S["entry"][]): void {
    this.#journals.checkAll();
    if (conversation === null) return;
    this.#journals.follow(conversation);
    this.#journals.check(conversation, entries, entries.at(-1)?.seq ?? 0);
  }

  /** Where nothing has to be opened, a conversation not heard of before is one that has just begun. */
  #journalOf(conversation: string): Journals<S["entry"]> {
    if (!this.#opening && !this.#journals.get(conversation)) {
      this.#journals.follow(conversation);
      this.#journals.check(conversation, [], 0);
    }
    return this.#journals;
  }

  #resume(): void {
    const opening = this.#opening;
    if (!opening || this.status !== "live") return;
    this.#journals.compare((conversation, after) => {
      this.#connection.ask(opening(conversation, after)).catch((refusal: unknown) => this.#notOpened(conversation, refusal));
    });
  }

  #notOpened(conversation: string, refusal: unknown): void {
    if (refusal instanceof Refusal && !refusal.isTemporary) this.unfollow(conversation);
  }

  #applied(conversation: string, entry: S["entry"]): void {
    if (entry.fact.kind === "message_sent") this.#post.drop(entry.fact.client_id);
    this.emit("entry", conversation, entry);
  }

  #changed(): void {
    if (this.status !== "live") this.#journals.doubt();
    const told = `${this.status} ${this.isCaughtUp}`;
    if (told === this.#lastTold) return;
    this.#lastTold = told;
    this.emit("status", this.status, this.isCaughtUp);
  }
}
