import { Emitter } from "#wire/emitter.ts";
import type { Status } from "#wire/connection.ts";
import type { Live } from "#wire/live.ts";
import type { Visitor } from "#wire/sides.ts";

/** What the banner says about the line. */
export type News = "connection.reconnecting" | "connection.caught_up" | "connection.stopped" | null;

const PATIENCE_MS = 2_000;
const GOOD_NEWS_MS = 5_000;

/**
 * Tell the shopper about the line, calmly: a short break is not worth a word, and *you missed nothing* is said only
 * when a told break is over and the sequence has been compared.
 */
export class LineNews extends Emitter<{ changed: [] }> {
  news: News = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** How it is coloured. */
  get kind(): "good" | "soon" | "late" {
    if (this.news === "connection.caught_up") return "good";
    return this.news === "connection.stopped" ? "late" : "soon";
  }

  constructor(live: Live<Visitor>) {
    super();
    live.on("status", (status, isCaughtUp) => this.#hear(status, isCaughtUp));
  }

  #hear(status: Status, isCaughtUp: boolean): void {
    if (status === "stopped") this.#say("connection.stopped");
    else if (status !== "live") this.#sayLater("connection.reconnecting", PATIENCE_MS);
    else if (isCaughtUp) this.#recover();
  }

  #recover(): void {
    if (this.news === "connection.caught_up") return;
    const wasTold = this.news === "connection.reconnecting";
    this.#say(wasTold ? "connection.caught_up" : null);
    if (wasTold) this.#sayLater(null, GOOD_NEWS_MS);
  }

  #sayLater(news: News, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(news), wait);
  }

  #say(news: News): void {
    clearTimeout(this.#timer);
    this.news = news;
    this.emit("changed");
  }
}
