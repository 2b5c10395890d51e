import { Refusal } from "#wire/refusals.ts";
import type { Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

export type Scope = "visitor" | "range";
export type Breadth = "narrow" | "wide";

/** Who is kept out for abuse, as leads see it. */
export interface BlockCard {
  readonly id: string;
  readonly visitor_number: number;
  readonly scope: Scope;
  readonly breadth: Breadth;
  readonly is_range_known: boolean;
  readonly spared: "staff" | "no_address" | null;
  readonly by: string;
  readonly reason: string;
  readonly made_at: number;
  readonly until: number;
  readonly ended: "over" | "lifted" | null;
  readonly ended_at: number | null;
  readonly conversation: string | null;
  readonly warnings: number;
}

/** How the blocked still reach the shop, and how it warns, by language. */
export interface BlockSettings {
  readonly mail: string;
  readonly phone: string;
  readonly warnings: Readonly<Record<string, string>>;
}

export interface BlockPage {
  readonly blocks: readonly BlockCard[];
  readonly settings: BlockSettings;
  readonly usual_mail: string;
  readonly usual_warning: string;
}

/** What an agent says to keep somebody out. */
export interface Blocking {
  readonly scope: Scope;
  readonly breadth: Breadth;
  readonly reason: string;
  readonly days: number;
}

/** The page of blocks: kept up to date while a lead looks at it. */
export class BlockBook extends Watched {
  page: BlockPage | null = null;
  isKept = false;

  constructor(
    private readonly office: Pick<Office, "blocks" | "chooseBlockSettings" | "liftBlock">,
    private readonly notices: Pick<Notices, "tell">,
    private readonly wire: Pick<Wire, "on">,
  ) {
    super();
  }

  /** Ask now, and again whenever it is said to be different, until the returned function is called. */
  watchThem(): () => void {
    void this.#after(Promise.resolve());
    return this.wire.on("frame", ({ type }) => {
      if (type === "blocks" || type === "welcome") void this.#after(Promise.resolve());
    });
  }

  lift = (block: string, reason: string): Promise<boolean> => this.#after(this.office.liftBlock(block, reason));

  async choose(settings: BlockSettings): Promise<void> {
    this.isKept = await this.#after(this.office.chooseBlockSettings(settings));
    this.changed();
  }

  async #after(change: Promise<unknown>): Promise<boolean> {
    let isDone = true;
    try {
      await change;
      this.page = await this.office.blocks();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      isDone = false;
    }
    this.changed();
    return isDone;
  }
}
