import type { Danger, OfferTold } from "./frames.ts";
import { Watched } from "./watched.ts";

/** The shop's floor as a whole: what is offered to visitors and why, and whether today's promise can be kept. */
export class Floor extends Watched {
  #offer: OfferTold | null = null;
  #danger: Danger | null = null;
  #seen: string | null = null;

  get offer(): OfferTold | null {
    return this.#offer;
  }

  /** The alarm, until whoever sees it has put it away. */
  get danger(): Danger | null {
    return this.#danger?.day === this.#seen ? null : this.#danger;
  }

  /** News may overtake each other; an older offer never replaces a newer one. */
  offered(offer: OfferTold): void {
    if (this.#offer && this.#offer.version > offer.version) return;
    this.#offer = offer;
    this.changed();
  }

  endangered(danger: Danger | null): void {
    this.#danger = danger;
    this.changed();
  }

  putAway(): void {
    this.#seen = this.#danger?.day ?? null;
    this.changed();
  }
}
