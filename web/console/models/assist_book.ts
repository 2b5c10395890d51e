import { Refusal } from "#wire/refusals.ts";
import type { HelpKind } from "./assist.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

export interface AssistRules {
  readonly is_on: boolean;
  readonly address: string;
  readonly model: string;
  readonly has_key: boolean;
}

export interface ChosenAssist {
  readonly is_on: boolean;
  readonly address: string;
  readonly model: string;
  readonly key: string;
}

export interface AssistTried {
  readonly text: string;
  readonly took_ms: number;
}

/** One kind of help in figures. */
export interface KindUse {
  readonly kind: HelpKind;
  readonly asked: number;
  readonly given: number;
  readonly taken: number;
  readonly failed: number;
  readonly characters: number;
  readonly masked: number;
  readonly taken_out: number;
  readonly median_ms: number | null;
}

export type HelpOutcome = "asked" | "given" | "unreachable" | "too_slow" | "refused" | "unreadable";

export interface ListedHelp {
  readonly agent_name: string;
  readonly help: {
    readonly id: string;
    readonly kind: HelpKind;
    readonly model: string;
    readonly asked_at: number;
    readonly characters: number;
    readonly took_ms: number;
    readonly outcome: HelpOutcome;
    readonly is_taken: boolean;
  };
}

export interface AssistUse {
  readonly kinds: readonly KindUse[];
  readonly latest: readonly ListedHelp[];
}

/** Whether a language model helps and which, for owners; and what it was used for, for leads. */
export class AssistBook extends Watched {
  rules: AssistRules | null = null;
  use: AssistUse | null = null;
  tried: AssistTried | null = null;
  isTrying = false;
  days = 30;

  constructor(
    private readonly office: Pick<Office, "assistRules" | "assistUse" | "chooseAssist" | "tryAssist">,
    private readonly notices: Pick<Notices, "tell">,
    private readonly isOwner: boolean,
  ) {
    super();
  }

  show = (days: number): Promise<void> =>
    this.#after(async () => {
      this.days = days;
      this.use = await this.office.assistUse(days);
      if (this.isOwner) this.rules ??= await this.office.assistRules();
    });

  choose = (chosen: ChosenAssist): Promise<void> =>
    this.#after(async () => {
      this.tried = null;
      await this.office.chooseAssist(chosen);
      this.rules = await this.office.assistRules();
    });

  try = async (): Promise<void> => {
    if (this.isTrying) return;
    [this.isTrying, this.tried] = [true, null];
    this.changed();
    await this.#after(async () => {
      this.tried = await this.office.tryAssist();
    });
    this.isTrying = false;
    this.changed();
  };

  async #after(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    this.changed();
  }
}
