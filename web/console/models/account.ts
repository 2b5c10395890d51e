import { Refusal } from "#wire/refusals.ts";
import type { Me, Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** Who works at this console, if anybody does. */
export class Account extends Watched {
  #me: Me | null = null;
  #isKnown = false;

  constructor(private readonly office: Office) {
    super();
  }

  get me(): Me | null {
    return this.#me;
  }

  /** Whether the server has said who works here, or that nobody does. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** Ask the server whether this browser is signed in, or still is. Without an answer, nothing changes. */
  async ask(): Promise<void> {
    try {
      this.#become(await this.office.me());
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      if (!problem.isTemporary) this.#become(null);
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#become(await this.office.signIn(email, password));
  }

  async signOut(): Promise<void> {
    await this.office.signOut();
    this.#become(null);
  }

  /** The same person with another role gets another workplace, so only then do they count as changed. */
  #become(me: Me | null): void {
    if (me?.id !== this.#me?.id || me?.role !== this.#me?.role) this.#me = me;
    this.#isKnown = true;
    this.changed();
  }
}
