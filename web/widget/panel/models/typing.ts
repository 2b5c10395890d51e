const SAY_AGAIN_MS = 3_000;
const STOPPED_MS = 4_000;
const FORGET_MS = 6_000;

/** Tell the other side that we write: soon, then now and then, and once when we stop. */
export class OwnTyping {
  readonly #tell: (typing: boolean) => void;
  #toldAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (typing: boolean) => void) {
    this.#tell = tell;
  }

  /** A key was pressed. */
  press(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop(), STOPPED_MS);
    if (Date.now() - this.#toldAt < SAY_AGAIN_MS) return;
    this.#toldAt = Date.now();
    this.#tell(true);
  }

  /** The text was sent, emptied or left alone. */
  stop(): void {
    clearTimeout(this.#timer);
    if (this.#toldAt === 0) return;
    this.#toldAt = 0;
    this.#tell(false);
  }
}

/** Somebody writes to us: believed for six seconds without another word. */
export class TheirTyping {
  isTyping = false;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  hear(typing: boolean): void {
    clearTimeout(this.#timer);
    if (typing) this.#timer = setTimeout(() => this.hear(false), FORGET_MS);
    if (typing === this.isTyping) return;
    this.isTyping = typing;
    this.#changed();
  }
}
