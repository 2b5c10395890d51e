/** Say it again at most this often: the other side forgets after six seconds. */
const REPEAT_AFTER_MS = 3000;
const STOPPED_AFTER_MS = 5000;

/** Tells the customer that we write, without telling every key. */
export class OwnTyping {
  #toldAt = Number.NEGATIVE_INFINITY;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (isTyping: boolean) => void) {}

  /** A key was pressed and there is text. */
  pressed(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.stopped(), STOPPED_AFTER_MS);
    if (Date.now() - this.#toldAt < REPEAT_AFTER_MS) return;
    this.#toldAt = Date.now();
    this.tell(true);
  }

  /** It was sent, deleted or left. */
  stopped(): void {
    clearTimeout(this.#silence);
    if (this.#toldAt === Number.NEGATIVE_INFINITY) return;
    this.#toldAt = Number.NEGATIVE_INFINITY;
    this.tell(false);
  }
}
