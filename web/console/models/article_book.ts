import type { Block } from "#ui/models/prose.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import type { BrokenLink } from "./template_book.ts";
import { Watched } from "./watched.ts";

export type Standing = "draft" | "published" | "withdrawn";

/** What an article is called and says in one language. */
export interface ArticleForm {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** An article in one language, with how it begins. */
export interface TextCard {
  readonly language: string;
  readonly standing: Standing;
  readonly title: string;
  readonly begins: string;
}

/** An article with its texts, the shop's language first, and what was counted in the last thirty days. */
export interface ArticleCard {
  readonly id: string;
  readonly texts: readonly TextCard[];
  readonly figures: { readonly readers: number; readonly helped: number; readonly not_helped: number; readonly linked: number };
  readonly broken: readonly BrokenLink[];
}

/** An article in one language, as it is written and as it is read. */
export interface FullText extends ArticleForm {
  readonly standing: Standing;
  readonly blocks: readonly Block[];
}

/** Whoever types a word is asked about once. */
const PAUSE_MS = 300;

/** The shop's articles: everybody at the console reads and searches them, leads write; asked for anew after a change. */
export class ArticleBook extends Watched {
  #cards: readonly ArticleCard[] | null = null;
  #found: readonly string[] | null = null;
  #sought = "";
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly office: Office,
    private readonly notices: Pick<Notices, "tell">,
  ) {
    super();
  }

  /** Those that fit what is sought, the best first; all where nothing is. Nothing before they have come. */
  get cards(): readonly ArticleCard[] | null {
    const all = this.#cards;
    return this.#found && all ? this.#found.flatMap((id) => all.find((card) => card.id === id) ?? []) : all;
  }

  get isSeeking(): boolean {
    return this.#sought !== "";
  }

  load = (): Promise<boolean> => this.#after(() => Promise.resolve());
  publish = (article: string, language: string): Promise<boolean> =>
    this.#after(() => this.office.publishArticle(article, language));
  withdraw = (article: string, language: string): Promise<boolean> =>
    this.#after(() => this.office.withdrawArticle(article, language));

  seek(words: string): void {
    this.#sought = words.trim();
    clearTimeout(this.#soon);
    if (this.#sought) this.#soon = setTimeout(() => void this.#find(this.#sought), PAUSE_MS);
    else this.#found = null;
    this.changed();
  }

  /** What an article says; nothing if it cannot be asked now. */
  async textsOf(article: string): Promise<readonly FullText[]> {
    let texts: readonly FullText[] = [];
    await this.#told(async () => {
      texts = await this.office.articleTexts(article);
    });
    return texts;
  }

  /** Write a new one, or a text of an old one; gives whose it is, or the code of why it was refused. */
  async write(article: string | null, form: ArticleForm): Promise<{ id: string } | { refused: string }> {
    try {
      const id = article ?? (await this.office.addArticle(form));
      if (article) await this.office.writeArticle(article, form);
      await this.load();
      return { id };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return { refused: problem.code };
    }
  }

  async #find(words: string): Promise<void> {
    await this.#told(async () => {
      const found = await this.office.articlesAbout(words);
      if (words === this.#sought) this.#found = found;
    });
    this.changed();
  }

  async #after(change: () => Promise<unknown>): Promise<boolean> {
    const isDone = await this.#told(change);
    this.#cards = await this.office.articles().catch(() => this.#cards);
    this.changed();
    return isDone;
  }

  async #told(asking: () => Promise<unknown>): Promise<boolean> {
    try {
      await asking();
      return true;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    }
  }
}
