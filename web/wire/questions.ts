import type { Telling } from "./line.ts";
import { NotConnected, Refusal } from "./refusals.ts";

/** A question without an answer would hold up all that come after it: rather a new line, and everything again. */
const ANSWER_WITHIN_MS = 15_000;

interface Question {
  resolve(answer: Telling): void;
  reject(refusal: Refusal): void;
  late: ReturnType<typeof setTimeout>;
}

/** What was asked on a line and is not yet answered. */
export class Questions {
  readonly #open = new Map<number, Question>();
  readonly #late: () => void;

  constructor(late: () => void) {
    this.#late = late;
  }

  /** Await the answer to the frame with this id; rejects with a `Refusal`. */
  ask(id: number): Promise<Telling> {
    const late = setTimeout(this.#late, ANSWER_WITHIN_MS);
    return new Promise((resolve, reject) => this.#open.set(id, { resolve, reject, late }));
  }

  /** Give a frame to whoever asked for it, if anybody did. */
  answer(frame: Telling): void {
    const question = this.#open.get(frame.id ?? 0);
    if (!question) return;
    this.#open.delete(frame.id ?? 0);
    clearTimeout(question.late);
    if (frame.type === "refused") question.reject(new Refusal(frame.code ?? "refused", frame.message ?? ""));
    else question.resolve(frame);
  }

  /** The line is gone. */
  abandon(): void {
    for (const { reject, late } of this.#open.values()) {
      clearTimeout(late);
      reject(new NotConnected());
    }
    this.#open.clear();
  }
}
