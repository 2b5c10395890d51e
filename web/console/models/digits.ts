const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A number for each of one's chats, under which Alt reaches it: it stays the same while the list moves. */
export class Digits {
  readonly #digits = new Map<string, number>();

  /** Chats that came get the lowest free number, those that went give theirs back. */
  assign(conversations: readonly string[]): void {
    for (const conversation of this.#digits.keys())
      if (!conversations.includes(conversation)) this.#digits.delete(conversation);
    for (const conversation of conversations) if (!this.#digits.has(conversation)) this.#give(conversation);
  }

  of(conversation: string): number | undefined {
    return this.#digits.get(conversation);
  }

  #give(conversation: string): void {
    const taken = new Set(this.#digits.values());
    const free = DIGITS.find((digit) => !taken.has(digit));
    if (free) this.#digits.set(conversation, free);
  }
}
