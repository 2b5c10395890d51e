import { Watched } from "./watched.ts";

/** Whoever was heard writing this long ago has stopped. */
const FORGET_AFTER_MS = 6000;

export interface Writer {
  readonly who: "visitor" | "agent";
  readonly name: string | null;
}

/** Who is writing in which conversation right now; forgets by itself. */
export class Typing extends Watched {
  readonly #writers = new Map<string, Map<string, Writer>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  in(conversation: string): Writer[] {
    return [...(this.#writers.get(conversation)?.values() ?? [])];
  }

  isCustomerWriting(conversation: string): boolean {
    return this.in(conversation).some(({ who }) => who === "visitor");
  }

  heard(conversation: string, writer: Writer, isTyping: boolean): void {
    const key = `${writer.who}-${writer.name ?? ""}`;
    const timer = `${conversation}-${key}`;
    clearTimeout(this.#timers.get(timer));
    if (!isTyping) return this.#stopped(conversation, key);
    const writers = this.#writers.get(conversation) ?? new Map<string, Writer>();
    this.#writers.set(conversation, writers.set(key, writer));
    this.#timers.set(
      timer,
      setTimeout(() => this.#stopped(conversation, key), FORGET_AFTER_MS),
    );
    this.changed();
  }

  /** What somebody wrote has arrived, so they no longer write it. */
  arrived(conversation: string, who: Writer["who"]): void {
    for (const [key, writer] of this.#writers.get(conversation) ?? []) {
      if (writer.who === who) this.#stopped(conversation, key);
    }
  }

  #stopped(conversation: string, key: string): void {
    if (this.#writers.get(conversation)?.delete(key)) this.changed();
  }
}
