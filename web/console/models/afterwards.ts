import { Refusal } from "#wire/refusals.ts";
import type { Wire } from "./frames.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** What a customer said of a conversation when it had ended. */
export interface FeedbackCard {
  readonly given_at: number | null;
  readonly is_solved: boolean | null;
  readonly is_satisfied: boolean | null;
  readonly comment: string;
}

/** What became of a conversation after its words. */
export interface Shown {
  readonly feedback: FeedbackCard;
  readonly transcripts: readonly { readonly way: "mail" | "text" | "html"; readonly at: number }[];
}

/** What customers of the shop said lately, in figures and in their words. */
export interface FeedbackPage {
  readonly since: number;
  readonly asked: number;
  readonly given: number;
  readonly solved: number;
  readonly not_solved: number;
  readonly satisfied: number;
  readonly not_satisfied: number;
  readonly latest: readonly { readonly conversation: string; readonly card: FeedbackCard }[];
}

/** What became of one conversation, kept up to date while somebody looks at it. */
export class Afterwards extends Watched {
  shown: Shown | null = null;

  constructor(
    private readonly office: Pick<Office, "afterwards">,
    private readonly wire: Pick<Wire, "on">,
    private readonly conversation: string,
  ) {
    super();
  }

  /** Ask now, and again whenever it is said to be different, until the returned function is called. */
  open(): () => void {
    void this.#load();
    return this.wire.on("frame", (frame) => {
      const isOurs = frame.type === "afterwards" && frame.conversation === this.conversation;
      if (isOurs || frame.type === "welcome") void this.#load();
    });
  }

  /** What cannot be had is not shown: it is beside the point of talking to the customer. */
  async #load(): Promise<void> {
    try {
      this.shown = await this.office.afterwards(this.conversation);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }
}

/** How many of a hundred; nothing where nobody answered. */
export function percentOf(yes: number, no: number): number | null {
  return yes + no > 0 ? Math.round((100 * yes) / (yes + no)) : null;
}
