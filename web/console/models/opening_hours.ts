import { Refusal } from "#wire/refusals.ts";
import type { Country, Hours, HoursSheet, Place } from "#wire/types.ts";
import type { Request, ToAgent, Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import { Watched } from "./watched.ts";

/** Refusals that the field which is wrong shows by itself; any other becomes a notice. */
const SHOWN_BESIDE = new Set([
  "empty_text",
  "exception_exists",
  "not_a_day",
  "not_a_time",
  "slot_inverted",
  "slots_overlap",
  "too_long",
  "unknown_country",
  "unknown_holiday",
  "unknown_region",
  "unknown_zone",
]);

/** The opening hours of one place at a time, always as the server works them out: nothing is reckoned here. */
export class OpeningHours extends Watched {
  #place: string | null = null;
  #hours: Hours | undefined;
  #countries: readonly Country[] = [];

  constructor(
    private readonly wire: Pick<Wire, "ask" | "on">,
    private readonly language: string,
    private readonly notices: Notices,
  ) {
    super();
  }

  get places(): readonly Place[] {
    return this.#hours?.places ?? [];
  }

  /** The place whose hours are shown. */
  get place(): Place | undefined {
    return this.places.find(({ id }) => id === this.#hours?.place);
  }

  get sheet(): HoursSheet | undefined {
    return this.#hours?.sheet;
  }

  get countries(): readonly Country[] {
    return this.#countries;
  }

  /** Show them, and keep up with what colleagues change, until the returned function is called. */
  open(): () => void {
    void this.#load();
    return this.wire.on("frame", (frame) => this.#told(frame));
  }

  async show(place: string): Promise<void> {
    this.#place = place;
    await this.#load();
  }

  /** Whose holidays are known; asked once. */
  async askCountries(): Promise<void> {
    if (this.#countries.length > 0) return;
    await this.#attempt(async () => {
      this.#countries = (await this.wire.ask({ type: "ask_countries" })).countries;
      this.changed();
    });
  }

  /** Why a day cannot have these hours, as a code; nothing if it can. */
  check(text: string): Promise<string> {
    return this.#attempt(() => this.wire.ask({ type: "check_slots", text }));
  }

  /** Change something of the place shown; gives the code of what belongs beside a field, nothing if it was done. */
  async change(request: Request): Promise<string> {
    const code = await this.#attempt(() => this.wire.ask(request));
    if (!code) await this.#load();
    return code;
  }

  #told(frame: ToAgent): void {
    if (frame.type === "welcome" || frame.type === "hours_changed") void this.#load();
  }

  async #load(): Promise<void> {
    const place_id = this.#place;
    await this.#attempt(async () => {
      const hours = await this.wire.ask({ type: "ask_hours", place_id, language: this.language });
      if (place_id !== this.#place) return;
      this.#hours = hours;
      this.changed();
    });
  }

  async #attempt(deed: () => Promise<unknown>): Promise<string> {
    try {
      await deed();
      return "";
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      if (!SHOWN_BESIDE.has(problem.code) && !this.#isBeforeWelcome(problem)) this.notices.tell(problem.code);
      return problem.code;
    }
  }

  /** Whoever opens the page by its address is here before the line is; the welcome asks again. */
  #isBeforeWelcome({ code }: Refusal): boolean {
    return code === "not_connected" && this.#hours === undefined;
  }
}
