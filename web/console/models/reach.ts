import type { Status } from "#wire/connection.ts";
import { Watched } from "./watched.ts";

const TOLD_FOR_MS = 6000;

/** `back` is told after a break, and only once everything missed was fetched; `stopped` is for good. */
export type ReachState = "connecting" | "live" | "reconnecting" | "back" | "stopped";

/** Whether the server is in reach, as the agent may be told truthfully. */
export class Reach extends Watched {
  #state: ReachState = "connecting";
  #missed = 0;

  get state(): ReachState {
    return this.#state;
  }

  /** How many words of customers came while we were away; all of them are here when the state is `back`. */
  get missed(): number {
    return this.#missed;
  }

  /** The connection's own status, and whether everything here was compared with the server's sequence. */
  become(status: Status, isCaughtUp: boolean): void {
    if (status === "reconnecting" && this.#state !== "reconnecting") this.#missed = 0;
    if (status !== "live") return this.#is(status);
    if (!isCaughtUp || this.#state === "live" || this.#state === "back") return;
    if (this.#state !== "reconnecting") return this.#is("live");
    this.#is("back");
    setTimeout(() => this.#state === "back" && this.#is("live"), TOLD_FOR_MS);
  }

  /** A customer's word arrived; while we resume, it is one that we missed. */
  heardCustomer(): void {
    if (this.#state === "reconnecting") this.#missed += 1;
  }

  #is(state: ReachState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.changed();
  }
}
