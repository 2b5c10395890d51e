import { Refusal } from "#wire/refusals.ts";
import { type FoundGoods, type GoodsRow, NOTHING_FOUND, type Sought, soughtBefore } from "./goods.ts";
import { Watched } from "./watched.ts";

/** Whoever types on is not asked about in between. */
const PAUSE_MS = 120;

export interface PickedGoods {
  readonly goods: GoodsRow;
  readonly from: number;
  readonly to: number;
}

/** The list that two slashes open while an answer is being written. */
export class GoodsPicker extends Watched {
  #found: FoundGoods = NOTHING_FOUND;
  #sought: Sought | null = null;
  #answered: string | null = null;
  #dismissed: number | null = null;
  #at = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly load: (words: string) => Promise<FoundGoods>) {
    super();
  }

  get found(): FoundGoods {
    return this.#found;
  }

  get isOpen(): boolean {
    return this.#sought !== null;
  }

  /** Whether what stands in the list is what is sought now. */
  get isAnswered(): boolean {
    return this.#sought?.words === this.#answered;
  }

  get at(): number {
    return this.#at;
  }

  get marked(): GoodsRow | undefined {
    return this.#found.goods[this.#at];
  }

  /** Look at what is written now. */
  typed(text: string, caret: number): void {
    const sought = soughtBefore(text, caret);
    if (sought?.from !== this.#dismissed) this.#dismissed = null;
    const wasOpen = this.#sought !== null;
    this.#sought = sought && sought.from !== this.#dismissed ? sought : null;
    if (!wasOpen && !this.#sought) return;
    if (!this.#sought) this.#forget();
    else if (!this.isAnswered) this.#askSoon(this.#sought.words, wasOpen ? PAUSE_MS : 0);
    this.changed();
  }

  step(step: 1 | -1): void {
    const { length } = this.#found.goods;
    this.#at = (this.#at + step + length) % Math.max(1, length);
    this.changed();
  }

  pointAt(index: number): void {
    this.#at = index;
    this.changed();
  }

  /** Take the one that is marked, if the list is of what is sought now; then it closes. */
  pick(): PickedGoods | null {
    const [sought, goods] = [this.#sought, this.marked];
    if (!sought || !goods || !this.isAnswered) return null;
    this.#sought = null;
    this.#forget();
    this.changed();
    return { goods, from: sought.from, to: sought.to };
  }

  /** It was meant as slashes. */
  dismiss(): void {
    this.#dismissed = this.#sought?.from ?? null;
    this.#sought = null;
    this.#forget();
    this.changed();
  }

  #forget(): void {
    clearTimeout(this.#soon);
    this.#answered = null;
    this.#found = NOTHING_FOUND;
    this.#at = 0;
  }

  #askSoon(words: string, pause: number): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#ask(words), pause);
  }

  async #ask(words: string): Promise<void> {
    const found = await this.load(words).catch((problem: unknown) => {
      if (!(problem instanceof Refusal)) throw problem;
      return NOTHING_FOUND;
    });
    if (words !== this.#sought?.words) return;
    this.#found = found;
    this.#answered = words;
    this.#at = 0;
    this.changed();
  }
}
