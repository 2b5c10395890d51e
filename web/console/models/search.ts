import { Refusal } from "#wire/refusals.ts";
import type { DeskRow } from "./frames.ts";
import { Watched } from "./watched.ts";

/** A conversation in which the words stand; `excerpt` is text, and shows the latest place. */
export interface FoundTalk {
  readonly conversation: string;
  readonly state: DeskRow["state"];
  readonly visitor: DeskRow["visitor"];
  readonly agent: string | null;
  readonly at: number;
  readonly excerpt: { readonly before: string; readonly hit: string; readonly after: string };
  readonly hits: number;
}

export interface Found {
  readonly talks: readonly FoundTalk[];
  readonly has_more: boolean;
}

/** Whoever types a word is asked about once. */
const PAUSE_MS = 200;

/** What somebody looks for in what was said; of answers that overtake each other the last question's holds. */
export class Search extends Watched {
  #sought = "";
  #found: Found | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly office: { search: (words: string) => Promise<Found> },
    private readonly notices: { tell: (code: string) => void },
  ) {
    super();
  }

  /** What was found; nothing as long as nothing is sought or the answer has not come. */
  get found(): Found | null {
    return this.#found;
  }

  seek(words: string): void {
    this.#sought = words.trim();
    clearTimeout(this.#soon);
    if (this.#sought) this.#soon = setTimeout(() => void this.#find(this.#sought), PAUSE_MS);
    else this.#found = null;
    this.changed();
  }

  async #find(words: string): Promise<void> {
    try {
      const found = await this.office.search(words);
      if (words !== this.#sought) return;
      this.#found = found;
      this.changed();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
  }
}
