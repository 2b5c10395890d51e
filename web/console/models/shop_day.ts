import { Refusal } from "#wire/refusals.ts";
import type { OfferDay } from "#wire/types.ts";
import type { ToAgent, Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import { Watched } from "./watched.ts";

const AGAIN_MS = 60_000;
/** What makes today another than it was. */
const STIRS = new Set<ToAgent["type"]>(["welcome", "offer", "promise_in_danger"]);

/** One day of the shop as the server works it out from the journal: today, kept up to date, or another. */
export class ShopDay extends Watched {
  #day: string | null = null;
  #shown: OfferDay | undefined;
  #isAsking = false;

  constructor(
    private readonly wire: Pick<Wire, "ask" | "on">,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** The day shown, until another has come. */
  get shown(): OfferDay | undefined {
    return this.#shown;
  }

  get isToday(): boolean {
    return this.#day === null;
  }

  /** Whether another day is on its way. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** Show today, and keep it up to date until the returned function is called. */
  open(): () => void {
    void this.#load();
    const timer = setInterval(() => this.#again(), AGAIN_MS);
    const leave = this.wire.on("frame", ({ type }) => STIRS.has(type) && this.#again());
    return () => {
      clearInterval(timer);
      leave();
    };
  }

  /** Show a day such as `2026-03-02`. */
  show(day: string): Promise<void> {
    this.#day = day === this.#shown?.today ? null : day;
    return this.#load();
  }

  /** Show the day before or after the one shown; there is none after today. */
  step(days: 1 | -1): Promise<void> {
    const { day, today } = this.#shown ?? {};
    if (!day || (days === 1 && day === today)) return Promise.resolve();
    return this.show(dayAfter(day, days));
  }

  #again(): void {
    if (this.isToday || !this.#shown) void this.#load();
  }

  async #load(): Promise<void> {
    const day = this.#day;
    this.#become(true);
    try {
      const { shown } = await this.wire.ask({ type: "ask_day", day });
      if (day === this.#day) this.#shown = shown;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.#refused(problem, day);
    }
    if (day === this.#day) this.#become(false);
  }

  /** What cannot be shown leaves the day that is. Whoever comes by the address is here before the line is. */
  #refused({ code }: Refusal, day: string | null): void {
    if (code === "not_connected" && !this.#shown) return;
    if (day === this.#day && this.#shown) this.#day = this.#shown.day === this.#shown.today ? null : this.#shown.day;
    this.notices.tell(code);
    this.#become(false);
  }

  #become(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.changed();
  }
}

/** `2026-03-03` after `2026-03-02`: days of a calendar, whatever clocks do. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
