import { Watched } from "./watched.ts";

/** Who has which conversation before their eyes, so that two do not answer at once. */
export class Onlookers extends Watched {
  readonly #viewers = new Map<string, readonly string[]>();

  /** The ids of the agents who look, this agent perhaps among them. */
  of(conversation: string): readonly string[] {
    return this.#viewers.get(conversation) ?? [];
  }

  put(conversation: string, viewers: readonly string[]): void {
    this.#viewers.set(conversation, viewers);
    this.changed();
  }
}
