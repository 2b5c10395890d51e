import { Journal } from "./journal.ts";

/** A jump younger than this often closes by itself: an answer and a push passed each other. */
const GAP_MS = 300;
/** How long to wait before asking again for what did not come. */
const AGAIN_MS = 2_000;

/** The conversations that are followed, each kept complete: what is missing is fetched. */
export class Journals<Entry extends { seq: number }> {
  readonly #open = new Map<string, Journal<Entry>>();
  readonly #mending = new Set<string>();
  readonly #fetch: (conversation: string, after: number) => Promise<unknown>;
  readonly #applied: (conversation: string, entry: Entry) => void;

  constructor(
    fetch: (conversation: string, after: number) => Promise<unknown>,
    applied: (conversation: string, entry: Entry) => void,
  ) {
    this.#fetch = fetch;
    this.#applied = applied;
  }

  get(conversation: string): Journal<Entry> | undefined {
    return this.#open.get(conversation);
  }

  /** Keep a conversation complete from now on. */
  follow(conversation: string): void {
    if (this.#open.has(conversation)) return;
    this.#open.set(conversation, new Journal<Entry>((entry) => this.#applied(conversation, entry)));
  }

  unfollow(conversation: string): void {
    this.#open.delete(conversation);
  }

  /** How far each has come. */
  known(): Record<string, number> {
    return Object.fromEntries([...this.#open].map(([conversation, journal]) => [conversation, journal.seq]));
  }

  /** Ask once for each that has not yet been compared with the server's sequence. */
  compare(ask: (conversation: string, after: number) => void): void {
    for (const [conversation, journal] of this.#open) {
      if (journal.check !== "none") continue;
      journal.check = "asked";
      ask(conversation, journal.seq);
    }
  }

  /** Whether all were compared and nothing is missing. */
  get areComplete(): boolean {
    return [...this.#open.values()].every(({ check, hasGap }) => check === "done" && !hasGap);
  }

  /** The server knows of nothing newer in any of them. */
  checkAll(): void {
    for (const journal of this.#open.values()) journal.check = "done";
  }

  /** The line broke: nothing is certain until it has been compared again. */
  doubt(): void {
    for (const journal of this.#open.values()) journal.check = "none";
  }

  /** Something was pushed; it may have overtaken what comes before it. */
  take(conversation: string, entry: Entry): void {
    this.#open.get(conversation)?.take([entry]);
    this.#mendSoon(conversation, GAP_MS);
  }

  /** The server was heard to have come as far as this. */
  expect(conversation: string, seq: number): void {
    this.#open.get(conversation)?.expect(seq);
    this.#mendSoon(conversation, GAP_MS);
  }

  /** The server compared its sequence with ours and gave what was missing, up to this `seq`. */
  check(conversation: string, entries: readonly Entry[], upTo: number): void {
    const journal = this.#open.get(conversation);
    if (!journal) return;
    journal.take(entries);
    journal.expect(upTo);
    journal.check = "done";
    this.#mendSoon(conversation, GAP_MS);
  }

  #mendSoon(conversation: string, wait: number): void {
    if (!this.get(conversation)?.hasGap || this.#mending.has(conversation)) return;
    this.#mending.add(conversation);
    setTimeout(() => void this.#mend(conversation), wait);
  }

  async #mend(conversation: string): Promise<void> {
    const journal = this.get(conversation);
    // Without a line this fails, and the next welcome compares everything anyway.
    if (journal?.hasGap) await this.#fetch(conversation, journal.seq).catch(() => undefined);
    this.#mending.delete(conversation);
    this.#mendSoon(conversation, AGAIN_MS);
  }
}
