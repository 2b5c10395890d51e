import type { Outbox, Pending } from "./outbox.ts";
import { Refusal } from "./refusals.ts";
import type { Kept, SendMessage } from "./types.ts";

export interface PostEvents {
  /** Ask the server to keep a message; rejects with a `Refusal`. */
  ask(frame: Omit<SendMessage, "id">): Promise<Kept>;
  /** Whether the message's entry will come by itself. */
  isFollowed(conversation: string): boolean;
  changed(messages: Pending[]): void;
}

/** When too much was sent at once: how long to hold back. */
const CALM_MS = 2_000;

/** Gets messages through, in the order in which they were written, however often the line breaks. */
export class Post {
  readonly #outbox: Outbox;
  readonly #events: PostEvents;
  readonly #underway = new Set<string>();

  constructor(outbox: Outbox, events: PostEvents) {
    this.#outbox = outbox;
    this.#events = events;
  }

  get pending(): Pending[] {
    return this.#outbox.all;
  }

  /** Take a message in. Returns its client id. */
  send(conversation: string | null, text: string, file: string | null): string {
    const client_id = crypto.randomUUID();
    this.#outbox.put({ client_id, conversation, text, file, written_at: Date.now() });
    this.#changed();
    this.deliver();
    return client_id;
  }

  /** Try a refused message again, as the last. */
  retry(clientId: string): void {
    const message = this.#outbox.find(clientId);
    if (!message?.refused) return;
    const { refused: _, ...again } = message;
    this.#outbox.drop(clientId);
    this.#outbox.put({ ...again, written_at: Date.now() });
    this.#changed();
    this.deliver();
  }

  /** Give a message up, or take note that it stands in the journal. */
  drop(clientId: string): void {
    if (!this.#outbox.find(clientId)) return;
    this.#outbox.drop(clientId);
    this.#changed();
  }

  /** Send everything that is not underway. */
  deliver(): void {
    for (const message of this.pending) {
      if (message.is_kept || message.refused) continue;
      if (!this.#underway.has(message.client_id)) void this.#deliver(message);
      // What follows belongs to the conversation that this one is about to start.
      if (message.conversation === null) return;
    }
  }

  async #deliver({ client_id, conversation, text, file }: Pending): Promise<void> {
    this.#underway.add(client_id);
    try {
      this.#kept(client_id, await this.#events.ask({ type: "send_message", client_id, conversation, text, file }));
    } catch (refusal) {
      this.#refused(client_id, refusal);
    } finally {
      this.#underway.delete(client_id);
    }
    if (conversation === null) this.deliver();
  }

  #kept(clientId: string, { conversation }: Kept): void {
    const message = this.#outbox.find(clientId);
    if (message && this.#events.isFollowed(conversation)) this.#outbox.keep({ ...message, conversation });
    else this.#outbox.drop(clientId);
    if (message?.conversation === null) this.#addressRest(conversation);
    this.#changed();
  }

  #addressRest(conversation: string): void {
    for (const message of this.pending) if (message.conversation === null) this.#outbox.put({ ...message, conversation });
  }

  #refused(clientId: string, refusal: unknown): void {
    if (!(refusal instanceof Refusal)) throw refusal;
    const message = this.#outbox.find(clientId);
    if (refusal.code === "too_much") setTimeout(() => this.deliver(), CALM_MS);
    if (!message || refusal.isTemporary) return;
    this.#outbox.put({ ...message, refused: refusal.code });
    this.#changed();
  }

  #changed(): void {
    this.#events.changed(this.pending);
  }
}
