import { Refusal } from "#wire/refusals.ts";
import { Along } from "./along.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import type { TemplatesUsed } from "./templates_used.ts";

/** Templates as they are taken at one agent's desk. */
export class TemplateDesk {
  constructor(
    private readonly office: Pick<Office, "readyTemplates">,
    private readonly notices: Notices,
    private readonly storage: Storage,
    private readonly me: string,
    readonly used: TemplatesUsed,
  ) {}

  /** What may be said to a customer, filled in for them; nothing if it cannot be asked now. */
  async readyFor(conversation: string): Promise<readonly ReadyTemplate[]> {
    try {
      return await this.office.readyTemplates(conversation);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return [];
    }
  }

  /** What goes along with the draft of a conversation; two agents may share a computer, so it is its writer's. */
  along(conversation: string): Along {
    return new Along(this.storage, `floorwalker:along:${this.me}:${conversation}`);
  }
}
