import { Refusal } from "#wire/refusals.ts";
import { Along } from "./along.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { linkTo } from "./ready_articles.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import type { TemplatesUsed } from "./templates_used.ts";

/** Templates, and links to articles, as they are taken at one agent's desk. */
export class TemplateDesk {
  constructor(
    private readonly office: Pick<Office, "readyArticles" | "readyTemplates">,
    private readonly notices: Notices,
    private readonly storage: Storage,
    private readonly me: string,
    readonly used: TemplatesUsed,
    readonly linked: TemplatesUsed,
  ) {}

  /** What may be said to a customer, filled in for them; nothing if it cannot be asked now. */
  readyFor = (conversation: string): Promise<readonly ReadyTemplate[]> =>
    this.#asked(() => this.office.readyTemplates(conversation));

  /** Which articles a customer can be led to; nothing if it cannot be asked now. */
  articlesFor = (conversation: string): Promise<readonly ReadyTemplate[]> =>
    this.#asked(async () => (await this.office.readyArticles(conversation)).map((one) => linkTo(one, location.origin)));

  /** What goes along with the draft of a conversation; two agents may share a computer, so it is its writer's. */
  along(conversation: string): Along {
    return new Along(this.storage, `floorwalker:along:${this.me}:${conversation}`);
  }

  async #asked(asking: () => Promise<readonly ReadyTemplate[]>): Promise<readonly ReadyTemplate[]> {
    try {
      return await asking();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return [];
    }
  }
}
