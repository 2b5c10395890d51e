const EVERY_MS = 20_000;
const ANSWER_WITHIN_MS = 10_000;
const ANSWER_QUICKLY_MS = 4_000;

/**
 * Notices that the other end is gone although the line looks open.
 *
 * Silence is only counted after a ping of ours: a browser slows the timers of hidden pages down to one a minute,
 * and plain silence between two such ticks would prove nothing.
 */
export class Heartbeat {
  readonly #ping: () => void;
  readonly #lost: () => void;
  #beating: ReturnType<typeof setInterval> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(ping: () => void, lost: () => void) {
    this.#ping = ping;
    this.#lost = lost;
  }

  start(): void {
    this.stop();
    this.#beating = setInterval(() => this.#askWithin(ANSWER_WITHIN_MS), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#beating);
    this.#beating = undefined;
    this.heard();
  }

  /** Anything heard is a sign of life. */
  heard(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  /** Ask right now, with little patience: the computer woke up, or the network came back. */
  check(): void {
    if (this.#beating !== undefined) this.#askWithin(ANSWER_QUICKLY_MS);
  }

  #askWithin(milliseconds: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(this.#lost, milliseconds);
    this.#ping();
  }
}
