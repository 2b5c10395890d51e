import type { Wire } from "./frames.ts";
import { Watched } from "./watched.ts";

/** Renewed this long before it expires, in ms. */
const MARGIN_MS = 60_000;

/** The ticket that opens customers' files, renewed while the desk is open. */
export class Tickets extends Watched {
  #ticket = "";
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wire: Wire) {
    super();
  }

  keep({ ticket, expiresIn }: { ticket: string; expiresIn: number }): void {
    this.#ticket = ticket;
    clearTimeout(this.#renewal);
    this.#renewal = setTimeout(() => void this.#renew(), Math.max(MARGIN_MS, expiresIn - MARGIN_MS));
    this.changed();
  }

  addressOf(file: string): string {
    return `/files/${encodeURIComponent(file)}?ticket=${encodeURIComponent(this.#ticket)}`;
  }

  /** Without a connection there is no new ticket; the next welcome brings one. */
  async #renew(): Promise<void> {
    if (this.wire.status !== "live") return;
    const { ticket, expires_at } = await this.wire.ask({ type: "ask_ticket" });
    this.keep({ ticket, expiresIn: expires_at - Date.now() });
  }
}
