import { Refusal } from "#wire/refusals.ts";
import type { Wire } from "./frames.ts";
import type { Office } from "./office.ts";

/** A template, or the link to an article, that went out in a message. */
interface Use {
  readonly template: string;
  readonly conversation: string;
  readonly clientId: string;
}

/** Tells the server which templates, or articles, were sent, once the message with them is kept; it survives a reload. */
export class TemplatesUsed {
  readonly #key: string;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    private readonly office: Pick<Office, "tellUse">,
    wire: Pick<Wire, "on">,
    me: string,
    what = "templates-used",
  ) {
    this.#key = `floorwalker:${what}:${me}`;
    wire.on("entry", (_, { fact }) => {
      if (fact.kind === "message_sent" && fact.author_id === me) void this.#kept(fact.client_id);
    });
  }

  sent(conversation: string, clientId: string, templates: readonly string[]): void {
    this.#uses = [...this.#uses, ...templates.map((template) => ({ template, conversation, clientId }))];
  }

  async #kept(clientId: string): Promise<void> {
    const kept = this.#uses.filter((use) => use.clientId === clientId);
    await Promise.all(kept.map((use) => this.#tell(use)));
  }

  /** Whoever cannot be told now is told when that message comes by again; a count is not worth a word to the agent. */
  async #tell(use: Use): Promise<void> {
    try {
      await this.office.tellUse(use.template, use.conversation, use.clientId);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      if (problem.code === "not_connected" || problem.code === "not_kept") return;
    }
    this.#uses = this.#uses.filter((one) => one.clientId !== use.clientId || one.template !== use.template);
  }

  get #uses(): readonly Use[] {
    try {
      return JSON.parse(this.storage.getItem(this.#key) ?? "[]") as Use[];
    } catch {
      return [];
    }
  }

  set #uses(uses: readonly Use[]) {
    if (uses.length === 0) this.storage.removeItem(this.#key);
    else this.storage.setItem(this.#key, JSON.stringify(uses));
  }
}
