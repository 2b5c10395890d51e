import { Refusal } from "#wire/refusals.ts";
import type { Notices } from "./notices.ts";
import type { Abilities, NewStaffMember, Office, StaffMember } from "./office.ts";
import { Watched } from "./watched.ts";

/** The shop's staff, as a lead sees and an owner changes them; after each change the server is asked anew. */
export class People extends Watched {
  #everybody: readonly StaffMember[] = [];

  constructor(
    private readonly office: Pick<Office, "add" | "giveRole" | "joinTeam" | "leaveTeam" | "people" | "restore" | "setAbilities" | "signOutEverywhere" | "suspend">,
    private readonly notices: Notices,
  ) {
    super();
  }

  get everybody(): readonly StaffMember[] {
    return this.#everybody;
  }

  load = (): Promise<boolean> => this.#after(Promise.resolve());
  add = (person: NewStaffMember): Promise<boolean> => this.#after(this.office.add(person));
  giveRole = (person: string, role: StaffMember["role"]): Promise<boolean> =>
    this.#after(this.office.giveRole(person, role));
  setAbilities = (person: string, abilities: Abilities): Promise<boolean> =>
    this.#after(this.office.setAbilities(person, abilities));
  joinTeam = (person: string, team: string): Promise<boolean> => this.#after(this.office.joinTeam(person, team));
  leaveTeam = (person: string, team: string): Promise<boolean> => this.#after(this.office.leaveTeam(person, team));
  suspend = (person: string): Promise<boolean> => this.#after(this.office.suspend(person));
  restore = (person: string): Promise<boolean> => this.#after(this.office.restore(person));
  signOutEverywhere = (person: string): Promise<boolean> => this.#after(this.office.signOutEverywhere(person));

  /** Tells whether it was done; a refusal is shown, and the list is as the server has it either way. */
  async #after(change: Promise<unknown>): Promise<boolean> {
    const isDone = await change.then(() => true).catch(this.#refused);
    this.#everybody = (await this.office.people().catch(this.#refused)) || this.#everybody;
    this.changed();
    return isDone;
  }

  readonly #refused = (problem: unknown): false => {
    if (!(problem instanceof Refusal)) throw problem;
    this.notices.tell(problem.code);
    return false;
  };
}
