import { Refusal } from "#wire/refusals.ts";
import type { Office } from "./office.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import { Watched } from "./watched.ts";

/** A customer who writes three lines in a row is asked about once. */
const PAUSE_MS = 300;

/** What may answer what the customer says; a help, so where it cannot be had nobody hears of it. */
export class Suggestions extends Watched {
  #found: readonly ReadyTemplate[] = [];
  #about: string | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly office: Pick<Office, "suggestions">,
    private readonly conversation: string,
  ) {
    super();
  }

  get found(): readonly ReadyTemplate[] {
    return this.#found;
  }

  /** The customer's last words are these, by their number; nothing where the last words are ours. */
  about(messageSeq: number | null): void {
    const about = messageSeq === null ? null : String(messageSeq);
    if (about === this.#about) return;
    this.#about = about;
    clearTimeout(this.#soon);
    if (about === null) this.#now([]);
    else this.#soon = setTimeout(() => void this.#ask(about), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#soon);
  }

  async #ask(about: string): Promise<void> {
    try {
      const found = await this.office.suggestions(this.conversation);
      if (about === this.#about) this.#now(found);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
  }

  #now(found: readonly ReadyTemplate[]): void {
    this.#found = found;
    this.changed();
  }
}
