import type { Attachment } from "./frames.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import { Watched } from "./watched.ts";

/** A template, or the link to an article, that was taken into a draft, with what it said then and the files that are to go along. */
interface Taken {
  readonly template: string;
  readonly text: string;
  readonly files: readonly Attachment[];
  readonly isArticle?: boolean;
}

/** A file that goes along with a draft, and whose it is. */
export interface AlongFile {
  readonly template: string;
  readonly file: Attachment;
}

/** What goes along with a draft: which templates are in it, and their files. It survives a reload as the draft does. */
export class Along extends Watched {
  #taken: readonly Taken[];

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    private readonly key: string,
  ) {
    super();
    this.#taken = kept(storage, key);
  }

  get files(): readonly AlongFile[] {
    return this.#taken.flatMap(({ template, files }) => files.map((file) => ({ template, file })));
  }

  take({ id, kind, text, files }: ReadyTemplate): void {
    const taken: Taken = { template: id, text, files, isArticle: kind === "article" };
    this.#now([...this.#taken.filter(({ template }) => template !== id), taken]);
  }

  /** The draft is this now: whatever was undone or written over goes along no more. */
  written(draft: string): void {
    const left = this.#taken.filter(({ text }) => isIn(text, draft));
    if (left.length < this.#taken.length) this.#now(left);
  }

  drop(id: string): void {
    this.#now(this.#taken.map((one) => ({ ...one, files: one.files.filter((file) => file.id !== id) })));
  }

  /** The draft is being sent: gives what goes along, and forgets it. */
  send(): { templates: string[]; articles: string[]; files: readonly AlongFile[] } {
    const of = (isArticle: boolean) => this.#taken.filter((one) => (one.isArticle ?? false) === isArticle).map(({ template }) => template);
    const sent = { templates: of(false), articles: of(true), files: this.files };
    this.#now([]);
    return sent;
  }

  #now(taken: readonly Taken[]): void {
    this.#taken = taken;
    if (taken.length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(taken));
    this.changed();
  }
}

/** Of a template's words so many must be left for it to be in a draft. */
const LEFT = 0.3;

function isIn(text: string, draft: string): boolean {
  const there = new Set(wordsOf(draft));
  const words = wordsOf(text);
  return words.filter((word) => there.has(word)).length >= words.length * LEFT;
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
}

function kept(storage: Pick<Storage, "getItem">, key: string): Taken[] {
  try {
    return JSON.parse(storage.getItem(key) ?? "[]") as Taken[];
  } catch {
    return [];
  }
}
