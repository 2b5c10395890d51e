/**
 * One conversation's entries, in order, each once, whatever the network does to them.
 *
 * `seq` counts from 1 without gaps, so a jump means that something is missing: later entries wait
 * until it has been fetched.
 */
export class Journal<Entry extends { seq: number }> {
  readonly entries: Entry[] = [];
  /** Whether this was compared with the server's sequence since the connection was made, or is about to be. */
  check: "none" | "asked" | "done" = "none";

  readonly #later = new Map<number, Entry>();
  readonly #applied: (entry: Entry) => void;
  #seq = 0;
  #expected = 0;

  constructor(applied: (entry: Entry) => void) {
    this.#applied = applied;
  }

  /** How far it has been applied. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether something is known to be missing. */
  get hasGap(): boolean {
    return this.#later.size > 0 || this.#expected > this.#seq;
  }

  /** The server was heard to have come as far as this. */
  expect(seq: number): void {
    this.#expected = Math.max(this.#expected, seq);
  }

  /** Take entries in any order, any number of times; applies what is next. */
  take(entries: readonly Entry[]): void {
    for (const entry of entries) if (entry.seq > this.#seq) this.#later.set(entry.seq, entry);
    for (let next = this.#next(); next; next = this.#next()) this.#apply(next);
  }

  #next(): Entry | undefined {
    return this.#later.get(this.#seq + 1);
  }

  #apply(entry: Entry): void {
    this.#later.delete(entry.seq);
    this.#seq = entry.seq;
    this.entries.push(entry);
    this.#applied(entry);
  }
}
