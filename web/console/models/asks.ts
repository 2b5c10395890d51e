import { Watched } from "./watched.ts";

export type Question = "palette" | "transfer" | "close" | "mark" | "block" | "away" | "wrap_up" | "follow_up" | "note" | "search";

/** The one question that stands before the agent, if any. */
export class Asks extends Watched {
  #question: Question | null = null;
  #conversation: string | null = null;

  get question(): Question | null {
    return this.#question;
  }

  /** Which conversation the question is about. */
  get conversation(): string | null {
    return this.#conversation;
  }

  open(question: Question, conversation: string | null = null): void {
    this.#question = question;
    this.#conversation = conversation;
    this.changed();
  }

  close(): void {
    if (this.#question === null) return;
    this.#question = null;
    this.changed();
  }
}
