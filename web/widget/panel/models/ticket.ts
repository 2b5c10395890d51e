const BEFORE_EXPIRY_MS = 300_000;

/** Opens the files of the shopper's conversations; renewed before it expires. */
export class Ticket {
  words = "";
  readonly #ask: () => void;
  #renewing: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  use(words: string, expiresAt: number): void {
    this.words = words;
    clearTimeout(this.#renewing);
    this.#renewing = setTimeout(this.#ask, Math.max(0, expiresAt - Date.now() - BEFORE_EXPIRY_MS));
  }
}
