import { fitting, type ReadyTemplate } from "./ready_templates.ts";
import { soughtBefore, type Sign, type Slash } from "./slash.ts";
import { Watched } from "./watched.ts";

/** A template that was chosen, and which part of the draft it stands for: the sign and what was sought, no more. */
export interface Picked {
  readonly template: ReadyTemplate;
  readonly from: number;
  readonly to: number;
}

/** The list that a slash or a hash opens while an answer is being written. */
export class Picker extends Watched {
  #known: readonly ReadyTemplate[] = [];
  #knownBy: Sign | null = null;
  #slash: Slash | null = null;
  /** A slash that was sent away stays away for as long as it stands there. */
  #dismissed: number | null = null;
  #at = 0;

  constructor(private readonly load: (sign: Sign) => Promise<readonly ReadyTemplate[]>) {
    super();
  }

  get found(): readonly ReadyTemplate[] {
    return this.#slash ? fitting(this.#known, this.#slash.sought) : [];
  }

  get isOpen(): boolean {
    return this.found.length > 0;
  }

  /** Which list it is. */
  get sign(): Sign {
    return this.#slash?.sign ?? "/";
  }

  get at(): number {
    return this.#at;
  }

  /** Look at what is written now. */
  typed(text: string, caret: number): void {
    const before = this.#slash;
    const slash = soughtBefore(text, caret);
    if (slash?.from !== this.#dismissed) this.#dismissed = null;
    this.#slash = slash && slash.from !== this.#dismissed ? slash : null;
    if (this.#slash?.sought !== before?.sought) this.#at = 0;
    if (this.#slash && this.#slash.sign !== before?.sign) void this.#ask(this.#slash.sign);
    this.changed();
  }

  step(step: 1 | -1): void {
    const { length } = this.found;
    this.#at = (this.#at + step + length) % Math.max(1, length);
    this.changed();
  }

  pointAt(index: number): void {
    this.#at = index;
    this.changed();
  }

  /** Take the one that is marked; the list closes. */
  pick(): Picked | null {
    const [slash, template] = [this.#slash, this.found[this.#at]];
    this.#slash = null;
    this.changed();
    return slash && template ? { template, from: slash.from, to: slash.to } : null;
  }

  /** It was meant as a slash. */
  dismiss(): void {
    this.#dismissed = this.#slash?.from ?? null;
    this.#slash = null;
    this.changed();
  }

  async #ask(sign: Sign): Promise<void> {
    if (sign !== this.#knownBy) this.#known = [];
    const known = await this.load(sign);
    if (this.#slash && this.#slash.sign !== sign) return;
    [this.#known, this.#knownBy] = [known, sign];
    this.changed();
  }
}
