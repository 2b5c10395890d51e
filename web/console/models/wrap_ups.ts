import { Refusal } from "#wire/refusals.ts";
import type { VisitorCard } from "#wire/types.ts";
import type { Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

export const LABELS = ["before", "after", "neither"] as const;
export const OUTCOMES = ["solved", "goes_on", "unsolved", "nothing"] as const;
export type Label = (typeof LABELS)[number];
export type WrapUpOutcome = (typeof OUTCOMES)[number];

/** What customers come with; without a name of the shop's own it goes by the usual one. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly label: Label;
  readonly is_retired: boolean;
  readonly is_usual: boolean;
}

/** What an agent says of a conversation that is over. */
export interface WrapUp {
  readonly topic: string;
  readonly outcome: WrapUpOutcome;
  readonly tags: readonly string[];
}

/** A conversation that is over, with what to choose for it beforehand. */
export interface WrapUpAsked {
  readonly conversation: string;
  readonly visitor: VisitorCard;
  readonly last_text: string;
  readonly ended_at: number;
  /** Until then the question stands by itself; after it lies with what is to be done later. */
  readonly asked_until: number;
  readonly topic: string | null;
  readonly outcome: WrapUpOutcome;
  readonly said: WrapUp | null;
}

/** What this agent is to wrap up, the latest end first: never in the way of the next customer. */
export class WrapUps extends Watched {
  asked: readonly WrapUpAsked[] = [];
  topics: readonly Topic[] = [];

  constructor(
    private readonly office: Pick<Office, "topics" | "wrapUp" | "wrapUpsDue">,
    private readonly notices: Pick<Notices, "tell">,
    wire: Pick<Wire, "on">,
  ) {
    super();
    wire.on("frame", (frame) => {
      const ends = frame.type === "entry" && /^conversation_(?:closed|reopened)$/u.test(frame.entry.fact.kind);
      if (ends || frame.type === "welcome" || frame.type === "afterwards") void this.load();
    });
  }

  /** What can be chosen now. */
  get choice(): readonly Topic[] {
    return this.topics.filter(({ is_retired }) => !is_retired);
  }

  topic(id: string | null): Topic | undefined {
    return this.topics.find((topic) => topic.id === id);
  }

  /** What cannot be had is not shown: it is beside the point of talking to the next customer. */
  async load(): Promise<void> {
    try {
      [this.asked, this.topics] = await Promise.all([this.office.wrapUpsDue(), this.office.topics()]);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }

  /** Take what was chosen beforehand, with one key; false where nothing could be. */
  async takeSuggested({ conversation, topic, outcome }: WrapUpAsked): Promise<boolean> {
    return topic !== null && (await this.say(conversation, { topic, outcome, tags: [] }, 0));
  }

  async say(conversation: string, wrapUp: WrapUp, tookMs: number): Promise<boolean> {
    try {
      await this.office.wrapUp(conversation, wrapUp, tookMs);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    }
    this.asked = this.asked.filter((asked) => asked.conversation !== conversation);
    this.changed();
    return true;
  }
}

/** Tags as they are typed, between commas. */
export function tagsIn(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
}
