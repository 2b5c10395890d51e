/** A message that its writer has sent and that is not yet in the journal. */
export interface Pending {
  client_id: string;
  conversation: string | null;
  text: string;
  file: string | null;
  /** When it was written, in ms of the epoch, by this computer's clock. */
  written_at: number;
  /** The server keeps it; its entry is on the way. */
  is_kept?: boolean;
  /** Why the server would not have it; its writer decides whether to try again. */
  refused?: string;
}

/** The part of a browser's storage that is needed. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Keeps unsent messages through reloads and crashes, in the order in which they were written.
 *
 * Each message has its own key, so that two tabs never overwrite each other; both may send it, and its
 * `client_id` makes that harmless. Where storage is forbidden, messages live as long as the page.
 */
export class Outbox {
  readonly #prefix: string;
  readonly #shelf: Shelf | null;
  readonly #pending = new Map<string, Pending>();

  constructor(name: string, shelf: Shelf | null) {
    this.#prefix = `${name}:`;
    this.#shelf = shelf;
    for (const message of this.#left()) this.#pending.set(message.client_id, message);
  }

  /** What waits, oldest first. */
  get all(): Pending[] {
    return [...this.#pending.values()];
  }

  find(clientId: string): Pending | undefined {
    return this.#pending.get(clientId);
  }

  /** Put in, or put back changed. */
  put(message: Pending): void {
    this.#pending.set(message.client_id, message);
    this.#attempt((shelf) => shelf.setItem(this.#prefix + message.client_id, JSON.stringify(message)));
  }

  /** The server keeps it: show it until its entry comes, but never send it again. */
  keep(message: Pending): void {
    this.#unshelve(message.client_id);
    this.#pending.set(message.client_id, { ...message, is_kept: true });
  }

  /** It stands in the journal now, or its writer gave it up. */
  drop(clientId: string): void {
    this.#pending.delete(clientId);
    this.#unshelve(clientId);
  }

  #unshelve(clientId: string): void {
    this.#attempt((shelf) => shelf.removeItem(this.#prefix + clientId));
  }

  #left(): Pending[] {
    const found: Pending[] = [];
    this.#attempt((shelf) => {
      const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? "");
      for (const key of keys) if (key.startsWith(this.#prefix)) found.push(JSON.parse(shelf.getItem(key) ?? ""));
    });
    return found.toSorted((one, other) => one.written_at - other.written_at);
  }

  #attempt(act: (shelf: Shelf) => void): void {
    try {
      if (this.#shelf) act(this.#shelf);
    } catch {
      // Full or forbidden storage costs only the survival of a reload.
    }
  }
}
