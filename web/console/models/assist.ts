import { Refusal } from "#wire/refusals.ts";
import type { Drafts } from "./drafts.ts";
import type { Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

export type HelpKind = "draft" | "rewrite" | "shorten" | "summary" | "translate_in" | "translate_out";

/** What a help rests on: a text of the shop's, or an order of this customer. */
export interface HelpSource {
  readonly sign: string;
  readonly kind: "article" | "template" | "order";
  readonly id: string;
  readonly name: string;
}

/** What the model answered: text, and never more. */
export interface Help {
  readonly help: string;
  readonly text: string;
  readonly sources: readonly HelpSource[];
  readonly taken_out: number;
}

/** The other text of a message. */
export interface Translation {
  readonly message_seq: number;
  readonly kind: HelpKind;
  readonly language: string;
  readonly text: string;
}

/** A help that waits for the agent to take it, and the draft that it was made of. */
export interface Offered extends Help {
  readonly kind: HelpKind;
  readonly of: string;
}

interface Talk {
  isOn: boolean;
  asking: HelpKind | null;
  offered: Offered | null;
  /** A translation in the draft; once it is sent, both texts are kept. */
  taken: string | null;
  translations: Map<number, Translation>;
}

/** Help by a language model in the conversations before the agent. It writes nothing anywhere by itself. */
export class Assist extends Watched {
  readonly #talks = new Map<string, Talk>();
  /** Translations on their way to the customer, by the name of the message. */
  readonly #sent = new Map<string, { conversation: string; help: string }>();

  constructor(
    private readonly office: Pick<Office, "assistAt" | "help" | "takeHelp">,
    private readonly notices: Pick<Notices, "tell">,
    wire: Pick<Wire, "on">,
    private readonly drafts: Pick<Drafts, "of">,
    private readonly language: () => string,
  ) {
    super();
    wire.on("frame", (frame) => {
      if (frame.type !== "entry" || frame.entry.fact.kind !== "message_sent") return;
      const sent = this.#sent.get(frame.entry.fact.client_id);
      if (sent) void this.#bind(frame.entry.fact.client_id, sent);
    });
  }

  isOn = (conversation: string): boolean => this.#talks.get(conversation)?.isOn ?? false;
  asking = (conversation: string): HelpKind | null => this.#talks.get(conversation)?.asking ?? null;
  offered = (conversation: string): Offered | null => this.#talks.get(conversation)?.offered ?? null;

  translation(conversation: string, seq: number | null): Translation | undefined {
    return seq === null ? undefined : this.#talks.get(conversation)?.translations.get(seq);
  }

  /** A help: where it cannot be had, nobody hears of it before they ask. */
  async load(conversation: string): Promise<void> {
    const talk = this.#of(conversation);
    try {
      const { is_on, translations } = await this.office.assistAt(conversation);
      talk.isOn = is_on;
      talk.translations = new Map(translations.map((one) => [one.message_seq, one]));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }

  /** Ask for something to put into the draft; it waits there until the agent takes or leaves it. */
  async ask(conversation: string, kind: HelpKind): Promise<void> {
    const talk = this.#of(conversation);
    const of = this.drafts.of(conversation);
    const given = await this.#asked(conversation, kind, of, 0);
    if (given) talk.offered = { ...given, kind, of };
    this.changed();
  }

  /** A summary for whoever goes on; nothing where there is none. */
  summary = async (conversation: string): Promise<Help | null> => {
    const given = await this.#asked(conversation, "summary", "", 0);
    if (given) this.#note(given.help);
    return given;
  };

  /** What a customer said, in the agent's language; beside what they said, and never in its place. */
  async translate(conversation: string, seq: number): Promise<void> {
    const given = await this.#asked(conversation, "translate_in", "", seq);
    const told = { message_seq: seq, kind: "translate_in", language: this.language() } as const;
    if (given) this.#of(conversation).translations.set(seq, { ...told, text: given.text });
    this.changed();
  }

  leave(conversation: string): void {
    this.#of(conversation).offered = null;
    this.changed();
  }

  /** It stands in the draft now. */
  take(conversation: string): void {
    const talk = this.#of(conversation);
    if (!talk.offered) return;
    if (talk.offered.kind === "translate_out") talk.taken = talk.offered.help;
    this.#note(talk.offered.help);
    this.leave(conversation);
  }

  /** The draft was sent in a message of this name. */
  sent(conversation: string, clientId: string): void {
    const talk = this.#of(conversation);
    if (talk.taken) this.#sent.set(clientId, { conversation, help: talk.taken });
    talk.taken = null;
  }

  #of(conversation: string): Talk {
    let talk = this.#talks.get(conversation);
    if (!talk) {
      talk = { isOn: false, asking: null, offered: null, taken: null, translations: new Map() };
      this.#talks.set(conversation, talk);
    }
    return talk;
  }

  async #asked(conversation: string, kind: HelpKind, text: string, message_seq: number): Promise<Help | null> {
    const talk = this.#of(conversation);
    if (talk.asking) return null;
    talk.asking = kind;
    this.changed();
    const ownWords = kind === "rewrite" || kind === "shorten" || kind === "translate_out";
    try {
      return await this.office.help(conversation, {
        kind,
        language: this.language(),
        text: ownWords ? text : "",
        message_seq,
      });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return null;
    } finally {
      talk.asking = null;
      this.changed();
    }
  }

  #note(help: string): void {
    void this.office.takeHelp(help, "").catch(() => undefined);
  }

  async #bind(clientId: string, { conversation, help }: { conversation: string; help: string }): Promise<void> {
    this.#sent.delete(clientId);
    await this.office.takeHelp(help, clientId).catch(() => undefined);
    await this.load(conversation);
  }
}
