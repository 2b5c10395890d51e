import { Refusal } from "#wire/refusals.ts";
import type { Attachment } from "./frames.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** What a template is called and says, in which language and for which team; nothing for any. */
export interface TemplateForm {
  readonly shortcut: string;
  readonly name: string;
  readonly text: string;
  readonly language: string | null;
  readonly team: string | null;
}

/** How a template did in the last thirty days. */
export interface TemplateFigures {
  readonly uses: number;
  readonly conversations: number;
  readonly edited_percent: number | null;
  readonly ended: number;
  readonly answered_percent: number | null;
  readonly substantive_ms: number | null;
}

/** A link that leads nowhere, and since when. */
export interface BrokenLink {
  readonly url: string;
  readonly verdict: "nowhere" | "silent";
  readonly since: number;
}

/** A template as those see it who write them. */
export interface TemplateCard extends TemplateForm {
  readonly id: string;
  readonly is_retired: boolean;
  readonly files: readonly Attachment[];
  readonly figures: TemplateFigures;
  readonly broken: readonly BrokenLink[];
}

/** The shop's templates, as a lead sees and changes them; after each change they are asked for anew. */
export class TemplateBook extends Watched {
  #cards: readonly TemplateCard[] | null = null;

  constructor(
    private readonly office: Office,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** All of them; nothing before they have come. */
  get cards(): readonly TemplateCard[] | null {
    return this.#cards;
  }

  find(template: string | null): TemplateCard | undefined {
    return this.#cards?.find(({ id }) => id === template);
  }

  load = (): Promise<boolean> => this.#after(() => Promise.resolve());
  retire = (template: string): Promise<boolean> => this.#after(() => this.office.retireTemplate(template));
  restore = (template: string): Promise<boolean> => this.#after(() => this.office.restoreTemplate(template));
  removeFile = (template: string, file: string): Promise<boolean> =>
    this.#after(() => this.office.removeTemplateFile(template, file));

  /** Write a new one, or another text for an old one; gives whose it is, or the code of why it was refused. */
  async write(template: string | null, form: TemplateForm): Promise<{ id: string } | { refused: string }> {
    try {
      const id = template ?? (await this.office.addTemplate(form));
      if (template) await this.office.changeTemplate(template, form);
      await this.load();
      return { id };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return { refused: problem.code };
    }
  }

  /** Add files, one after the other. */
  addFiles(template: string, files: readonly File[]): Promise<boolean> {
    return this.#after(async () => {
      // oxlint-disable-next-line no-await-in-loop -- they stand in the order in which they were chosen
      for (const file of files) await this.office.addTemplateFile(template, file);
    });
  }

  async #after(change: () => Promise<unknown>): Promise<boolean> {
    let isDone = true;
    try {
      await change();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      isDone = false;
    }
    this.#cards = await this.office.templates().catch(() => this.#cards);
    this.changed();
    return isDone;
  }
}
