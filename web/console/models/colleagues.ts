import type { Branch, Colleague, Team, Welcome } from "./frames.ts";
import { Watched } from "./watched.ts";

/** How many chats at once the server lets somebody choose. */
export const [FEWEST_SLOTS, MOST_SLOTS] = [1, 12];

const ORDER = { online: 0, relieved: 1, finishing: 2, away: 3, offline: 4 } as const;

/** Who works in this shop, this agent among them, and who takes chats now. */
export class Colleagues extends Watched {
  readonly #everybody = new Map<string, Colleague>();
  #me = "";
  teams: readonly Team[] = [];
  branches: readonly Branch[] = [];

  replace({ me, colleagues, teams, branches }: Pick<Welcome, "branches" | "colleagues" | "me" | "teams">): void {
    this.#everybody.clear();
    for (const colleague of [...colleagues, me]) this.#everybody.set(colleague.id, colleague);
    this.#me = me.id;
    this.teams = teams;
    this.branches = branches;
    this.changed();
  }

  put(colleague: Colleague): void {
    this.#everybody.set(colleague.id, colleague);
    this.changed();
  }

  get me(): Colleague | undefined {
    return this.#everybody.get(this.#me);
  }

  get(agent: string | null): Colleague | undefined {
    return agent === null ? undefined : this.#everybody.get(agent);
  }

  /** Everybody else, those who take chats first. */
  others(): Colleague[] {
    const others = [...this.#everybody.values()].filter(({ id }) => id !== this.#me);
    return others.toSorted(
      (one, other) => ORDER[one.presence] - ORDER[other.presence] || one.name.localeCompare(other.name),
    );
  }

  branch(id: string | null | undefined): Branch | undefined {
    return this.branches.find((branch) => branch.id === id);
  }

  team(id: string | null | undefined): Team | undefined {
    return this.teams.find((team) => team.id === id);
  }
}
