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
  #isDelivering = false;

  constructor(outbox: Outbox, events: PostEvents) {
    this.#outbox = outbox;
    this.#events = events;
  }

  get pending(): Pending[] {
    return this.#outbox.all;
  }

  /** Take a message in. Returns its client id. */
  send(conversation: string | null, text: string, file: string | null): string {
    const client_id = newClientId();
    this.#outbox.put({ client_id, conversation, text, file, written_at: Date.now() });
    this.#changed();
    void this.deliver();
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
    void this.deliver();
  }

  /** Give a message up, or take note that it stands in the journal. */
  drop(clientId: string): void {
    if (!this.#outbox.find(clientId)) return;
    this.#outbox.drop(clientId);
    this.#changed();
  }

  /** Send what waits, one after the other: that is what keeps the order when one must be tried again. */
  async deliver(): Promise<void> {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    for (let next = this.#next(); next; next = this.#next()) {
      if (!(await this.#attempt(next))) break; // oxlint-disable-line no-await-in-loop -- see above
    }
    this.#isDelivering = false;
  }

  #next(): Pending | undefined {
    return this.pending.find((message) => !message.is_kept && !message.refused);
  }

  /** Whether it is settled, for better or worse, so that the next may go. */
  async #attempt({ client_id, conversation, text, file }: Pending): Promise<boolean> {
    try {
      this.#kept(client_id, await this.#events.ask({ type: "send_message", client_id, conversation, text, file }));
      return true;
    } catch (refusal) {
      return this.#refused(client_id, refusal);
    }
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

  #refused(clientId: string, refusal: unknown): boolean {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.code === "too_much") setTimeout(() => void this.deliver(), CALM_MS);
    if (refusal.isTemporary) return false;
    const message = this.#outbox.find(clientId);
    if (message) this.#outbox.put({ ...message, refused: refusal.code });
    this.#changed();
    return true;
  }

  #changed(): void {
    this.#events.changed(this.pending);
  }
}

/** A name no other message has. Not `crypto.randomUUID`: that is missing on pages without https. */
export function newClientId(): string {
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(chance, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
