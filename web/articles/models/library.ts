import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Article, Judgement, Listed, Shelf } from "./shelf.ts";

/** Whoever types a word is asked about once. */
const PAUSE_MS = 300;

/** The articles of a shop before one shopper: what they look for, what they read, and whether it helped. */
export class Library extends Emitter<{ changed: [] }> {
  /** What is there, before anything is sought. */
  usual: readonly Listed[] = [];
  found: readonly Listed[] = [];
  sought = "";
  open: Article | null = null;
  isHelpful: boolean | null = null;
  /** Something could not be had just now. */
  isLacking = false;
  #answered = "";
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly shelf: Shelf) {
    super();
  }

  get listed(): readonly Listed[] {
    return this.sought ? this.found : this.usual;
  }

  /** What was sought last has been looked for, and nothing was found. */
  get isNothing(): boolean {
    return this.sought !== "" && this.#answered === this.sought && this.found.length === 0;
  }

  /** Look what there is; where that cannot be had nobody hears of it. */
  async load(): Promise<void> {
    await this.#try(async () => {
      this.usual = await this.shelf.list("");
    });
    this.isLacking = false;
    this.emit("changed");
  }

  /** The shopper looks for this now. */
  seek(words: string): void {
    this.sought = words.trim();
    clearTimeout(this.#soon);
    if (this.sought) this.#soon = setTimeout(() => void this.#find(this.sought), PAUSE_MS);
    this.emit("changed");
  }

  async show(id: string): Promise<void> {
    await this.#try(async () => {
      this.open = await this.shelf.article(id);
      this.isHelpful = null;
    });
    if (this.open?.id === id) await this.#told(id, this.shelf.read(id));
  }

  close(): void {
    this.open = null;
    this.emit("changed");
  }

  /** It helped, or it did not: said once. */
  async judge(isHelpful: boolean): Promise<void> {
    const id = this.open?.id;
    if (id === undefined || this.isHelpful !== null) return;
    this.isHelpful = isHelpful;
    this.emit("changed");
    await this.#told(id, this.shelf.judge(id, isHelpful));
  }

  async #find(words: string): Promise<void> {
    await this.#try(async () => {
      const found = await this.shelf.list(words);
      if (words === this.sought) [this.found, this.#answered] = [found, words];
    });
  }

  /** What is kept of this reader; a count that fails is no matter for them. */
  async #told(id: string, telling: Promise<Judgement>): Promise<void> {
    try {
      const { is_helpful } = await telling;
      if (this.open?.id === id) this.isHelpful = is_helpful;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.emit("changed");
  }

  async #try(asking: () => Promise<void>): Promise<void> {
    this.isLacking = false;
    try {
      await asking();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.isLacking = true;
    }
    this.emit("changed");
  }
}
