import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Office, SignIn } from "./office.ts";
import { Watched } from "./watched.ts";

/** Where this agent is signed in. */
export class SignIns extends Watched {
  #all: readonly SignIn[] = [];

  constructor(
    private readonly office: Pick<Office, "revoke" | "signIns">,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** This browser first, then the most lately used. */
  get all(): readonly SignIn[] {
    return this.#all;
  }

  async load(): Promise<void> {
    try {
      const all = await this.office.signIns();
      this.#all = all.toSorted(
        (one, other) => Number(other.is_this) - Number(one.is_this) || other.last_seen_at - one.last_seen_at,
      );
      this.changed();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    }
  }

  async revoke(signIn: string): Promise<void> {
    await this.office.revoke(signIn).catch((problem: unknown) => {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
    });
    await this.load();
  }
}
