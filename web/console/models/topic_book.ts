import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";
import type { Label, Topic, WrapUpOutcome } from "./wrap_ups.ts";

/** What customers came with in some days, counted. */
export interface TopicShares {
  readonly ended: number;
  readonly wrapped_up: number;
  readonly topics: readonly { readonly topic: string; readonly conversations: number }[];
  readonly labels: Readonly<Partial<Record<Label, number>>>;
  readonly outcomes: Readonly<Partial<Record<WrapUpOutcome, number>>>;
  readonly other_percent: number | null;
  readonly is_other_too_many: boolean;
  readonly suggestions: number;
  readonly taken: number;
  readonly took_ms: number;
  readonly alone_ms: number;
}

/** How many customers were cared for afterwards, and how (M28). */
export interface AfterwardsShares {
  readonly answered: number;
  readonly offered: number;
  readonly asked: number;
  readonly taken_up: number;
  readonly followed_up: number;
}

export interface TopicPage {
  readonly shares: TopicShares;
  readonly afterwards: AfterwardsShares;
  readonly topics: readonly Topic[];
  readonly other: readonly { readonly conversation: string; readonly ended_at: number; readonly tags: readonly string[] }[];
  readonly other_tags: readonly { readonly tag: string; readonly conversations: number }[];
}

export interface TopicForm {
  readonly name: string;
  readonly label: Label;
}

type Ways = Pick<Office, "addTopic" | "changeTopic" | "restoreTopic" | "retireTopic" | "topicPage">;

/** The page of topics: what customers come with, and what the shop calls it. */
export class TopicBook extends Watched {
  page: TopicPage | null = null;
  days = 30;

  constructor(
    private readonly office: Ways,
    private readonly notices: Pick<Notices, "tell">,
  ) {
    super();
  }

  async show(days: number): Promise<void> {
    this.days = days;
    await this.#try(async () => {
      const page = await this.office.topicPage(days);
      if (days === this.days) this.page = page;
    });
  }

  add = (form: TopicForm): Promise<boolean> => this.#change(() => this.office.addTopic(form));
  change = (topic: string, form: TopicForm): Promise<boolean> =>
    this.#change(() => this.office.changeTopic(topic, form));
  retire = (topic: string): Promise<boolean> => this.#change(() => this.office.retireTopic(topic));
  restore = (topic: string): Promise<boolean> => this.#change(() => this.office.restoreTopic(topic));

  async #change(doing: () => Promise<unknown>): Promise<boolean> {
    const isDone = await this.#try(doing);
    await this.show(this.days);
    return isDone;
  }

  async #try(doing: () => Promise<unknown>): Promise<boolean> {
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    } finally {
      this.changed();
    }
    return true;
  }
}

/** How many of a hundred, as a bar is long; nothing of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((100 * part) / whole) : 0;
}
