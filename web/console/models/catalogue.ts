import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** Where goods are fetched from, how often, and from where besides the shop's own pages their pictures come. */
export interface FeedForm {
  readonly address: string;
  readonly every_hours: number;
  readonly picture_origins: readonly string[];
}

/** Something wrong in a line of a file, counted from 1. */
export interface Problem {
  readonly line: number;
  readonly trouble:
    | "id_missing"
    | "name_missing"
    | "twice"
    | "too_few_columns"
    | "unclosed_quote"
    | "price_unreadable"
    | "currency_missing"
    | "stock_unreadable"
    | "unknown_branch"
    | "link_elsewhere"
    | "picture_elsewhere";
  readonly detail: string;
}

/** One reading of a whole file. */
export interface Run {
  readonly id: string;
  readonly way: "file" | "address";
  readonly began_at: number;
  readonly ended_at: number | null;
  readonly outcome:
    | "reading"
    | "read"
    | "feed_shrunk"
    | "feed_not_a_table"
    | "feed_without_goods"
    | "feed_too_large"
    | "feed_elsewhere"
    | "feed_silent"
    | "feed_refused";
  readonly kept: number;
  readonly removed: number;
  readonly troubles: number;
  readonly problems: readonly Problem[];
}

/** Whoever looks at goods of this group is best served by this team. */
export interface GroupTeam {
  readonly group: string;
  readonly team_id: string;
}

export interface Catalogue {
  readonly goods: number;
  readonly feed: FeedForm;
  readonly runs: readonly Run[];
  readonly groups: readonly string[];
  readonly teams: readonly GroupTeam[];
  readonly webhook: string;
}

export const LARGEST_FILE = 50 * 2 ** 20;
/** How often it is looked whether a file has been read. */
const LOOK_AGAIN_MS = 1_000;

/** The shop's catalogue, as a lead sees it; after each change, and while a file is read, it is asked for anew. */
export class CatalogueBook extends Watched {
  #page: Catalogue | null = null;
  #kept: "feed" | "teams" | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #isLeft = false;

  constructor(
    private readonly office: Pick<Office, "catalogue" | "chooseFeed" | "chooseGroupTeams" | "readGoods" | "sweepRun">,
    private readonly notices: Notices,
  ) {
    super();
  }

  get page(): Catalogue | null {
    return this.#page;
  }

  /** What was kept last. */
  get kept(): "feed" | "teams" | null {
    return this.#kept;
  }

  load = (): Promise<void> => this.#after(null, async () => undefined);
  chooseFeed = (feed: FeedForm): Promise<void> => this.#after("feed", () => this.office.chooseFeed(feed));
  chooseTeams = (teams: readonly GroupTeam[]): Promise<void> =>
    this.#after("teams", () => this.office.chooseGroupTeams(teams));
  sweep = (run: string): Promise<void> => this.#after(null, () => this.office.sweepRun(run));

  /** Have a file read; one that is too large is not even sent. */
  async read(file: File): Promise<void> {
    if (file.size > LARGEST_FILE) return this.notices.tell("feed_too_large");
    await this.#after(null, () => this.office.readGoods(file));
  }

  /** The page is left: nobody looks any more. */
  leave(): void {
    this.#isLeft = true;
    clearTimeout(this.#soon);
  }

  async #after(kept: "feed" | "teams" | null, change: () => Promise<unknown>): Promise<void> {
    this.#kept = null;
    clearTimeout(this.#soon);
    try {
      await change();
      this.#page = await this.office.catalogue();
      this.#kept = kept;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
    const isReading = this.#page?.runs.some(({ outcome }) => outcome === "reading") ?? false;
    if (isReading && !this.#isLeft) this.#soon = setTimeout(() => void this.load(), LOOK_AGAIN_MS);
    this.changed();
  }
}
