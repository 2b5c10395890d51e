import { Refusal } from "#wire/refusals.ts";
import type { Channel, Wire } from "./frames.ts";
import type { Field, HandoverDraft, HandoverRequest, Known, Matter, Way } from "./handover_form.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** A handover as its receiver reads it. */
export interface HandoverCard {
  readonly id: string;
  /** What the customer says who was sent elsewhere. */
  readonly number: number;
  readonly conversation: string;
  readonly contact: string | null;
  readonly state: "open" | "confirmed" | "returned" | "lapsed" | "over";
  readonly lapse: "given_back" | "queued" | "lead_told" | null;
  readonly way: Way;
  readonly from_agent: string;
  readonly from_name: string;
  readonly to_name: string;
  readonly given_at: number;
  readonly confirm_by: number;
  readonly due_at: number | null;
  readonly summary: string;
  readonly reason: string;
  readonly known: Known;
  readonly asked_again: readonly Field[];
  readonly can_confirm: boolean;
}

/** What to say to a customer whose matter needs to know who they are. */
export interface IdentificationHint {
  readonly matter: Matter;
  readonly text: string;
  readonly channel: string | null;
}

/** A phone, or a channel in which the shop knows who somebody is. */
export interface OutsideChannel {
  readonly id: string;
  readonly kind: "phone" | "channel";
  readonly name: string;
  readonly address: string;
  readonly matters: readonly Matter[];
  readonly texts: Readonly<Record<string, string>>;
}

export interface HandoverSettings {
  readonly at_once_seconds: number;
  readonly promised_minutes: number;
  readonly elsewhere_hours: number;
  readonly channels: readonly OutsideChannel[];
}

/** Whether customers who were handed over had to say anything twice. */
export interface CarriedOver {
  readonly since: number;
  readonly given: number;
  readonly with_summary: number;
  readonly confirmed: number;
  readonly returned: number;
  readonly lapsed: number;
  readonly waiting: number;
  readonly heard: number;
  readonly asked_again: number;
  readonly due: number;
  readonly kept: number;
  readonly needed_identification: number;
  readonly at_once: number;
  readonly ways: Partial<Readonly<Record<Way, number>>>;
  readonly latest: readonly HandoverCard[];
}

export type { Channel, HandoverDraft, HandoverRequest };

/** What is handed over in the conversations before the agent, and what can be done about it. */
export class Handovers extends Watched {
  readonly #cards = new Map<string, readonly HandoverCard[]>();

  constructor(
    private readonly office: Pick<Office, "handoversOf" | "handOver" | "confirmHandover" | "giveBackHandover">,
    private readonly notices: Pick<Notices, "tell">,
    wire: Pick<Wire, "on">,
    private readonly me: string,
  ) {
    super();
    wire.on("frame", (frame) => {
      if (frame.type === "welcome") for (const conversation of this.#cards.keys()) void this.load(conversation);
      if (frame.type !== "handover") return;
      if (this.#cards.has(frame.conversation)) void this.load(frame.conversation);
      if (frame.happened === "handover_given" && frame.agent === this.me && frame.from_agent !== this.me)
        this.notices.tell("handover_came");
      const isBack = frame.happened === "handover_returned" || frame.happened === "handover_lapsed";
      if (isBack && frame.from_agent === this.me) this.notices.tell(frame.happened);
    });
  }

  /** The handovers of a conversation, the latest first; none before the first answer. */
  of(conversation: string): readonly HandoverCard[] {
    return this.#cards.get(conversation) ?? [];
  }

  /** Which one this agent should confirm. */
  toConfirm(conversation: string): HandoverCard | undefined {
    return this.of(conversation).find((card) => card.can_confirm);
  }

  /** What is known stays where it cannot be asked again. */
  async load(conversation: string): Promise<void> {
    try {
      this.#cards.set(conversation, await this.office.handoversOf(conversation));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }

  give(conversation: string, request: HandoverRequest): Promise<boolean> {
    return this.#try(conversation, () => this.office.handOver(conversation, request));
  }

  confirm({ id, conversation }: HandoverCard): Promise<boolean> {
    return this.#try(conversation, () => this.office.confirmHandover(id));
  }

  giveBack({ id, conversation }: HandoverCard, reason: string): Promise<boolean> {
    return this.#try(conversation, () => this.office.giveBackHandover(id, reason));
  }

  async #try(conversation: string, doing: () => Promise<unknown>): Promise<boolean> {
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    }
    await this.load(conversation);
    return true;
  }
}
