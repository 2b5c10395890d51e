import { Watched } from "./watched.ts";

const SHOWN_FOR_MS = 8000;

/** Something that could not be done, told once and then gone by itself. */
export interface Notice {
  readonly number: number;
  /** The stable code of the refusal; the screen has the words. */
  readonly code: string;
}

/** What the agent should know now, the newest last. */
export class Notices extends Watched {
  #next = 1;
  #shown: readonly Notice[] = [];

  get shown(): readonly Notice[] {
    return this.#shown;
  }

  tell(code: string): void {
    const notice = { number: this.#next++, code };
    this.#shown = [...this.#shown.filter((shown) => shown.code !== code), notice];
    setTimeout(() => this.dismiss(notice.number), SHOWN_FOR_MS);
    this.changed();
  }

  dismiss(number: number): void {
    this.#shown = this.#shown.filter((notice) => notice.number !== number);
    this.changed();
  }
}
