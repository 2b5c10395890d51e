/** For whom a customer asks, by name: a branch, a team, a skill; empty where they ask for nobody in particular. */
import type { Colleagues } from "./models/colleagues.ts";
import type { DeskRow } from "./models/frames.ts";

export function wishText({ branch, team, skill }: Pick<DeskRow, "branch" | "skill" | "team">, colleagues: Colleagues): string {
  const names = [colleagues.branch(branch)?.name, colleagues.team(team)?.name, skill];
  return names.filter(Boolean).join(", ");
}
