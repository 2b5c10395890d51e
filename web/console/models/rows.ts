import type { DeskRow, Entry } from "./frames.ts";
import { rowAfter } from "./row_after.ts";
import { Watched } from "./watched.ts";

/** The list at the left: every conversation the desk knows of, and who waits longest for us. */
export class Rows extends Watched {
  readonly #rows = new Map<string, DeskRow>();

  /** The whole list as the server has it now; what is before the agent's eyes stays, though it be no longer in it. */
  replace(rows: readonly DeskRow[], shown: readonly string[] = []): void {
    for (const id of this.#rows.keys()) if (!shown.includes(id)) this.#rows.delete(id);
    for (const row of rows) this.#rows.set(row.id, row);
    this.changed();
  }

  /** One row as the server has it now; an older picture never replaces a newer one. */
  put(row: DeskRow): void {
    const known = this.#rows.get(row.id);
    if (known && known.seq > row.seq) return;
    this.#rows.set(row.id, row);
    this.changed();
  }

  /** Apply what happened. Entries already counted are skipped. */
  apply(conversation: string, entry: Entry): void {
    const row = this.#rows.get(conversation);
    if (!row || entry.seq <= row.seq) return;
    this.#rows.set(conversation, rowAfter(row, entry));
    this.changed();
  }

  movedTo(conversation: string, url: string, title: string): void {
    const row = this.#rows.get(conversation);
    if (!row) return;
    this.#rows.set(conversation, { ...row, visitor: { ...row.visitor, page_url: url, page_title: title } });
    this.changed();
  }

  get(conversation: string): DeskRow | undefined {
    return this.#rows.get(conversation);
  }

  /** An agent's open conversations: those who wait for an answer first, the longest waiting on top. */
  of(agent: string): DeskRow[] {
    return this.#sorted((row) => row.state === "assigned" && row.agent === agent);
  }

  /** What colleagues are in, as far as this agent is shown it. */
  ofOthers(agent: string): DeskRow[] {
    return this.#sorted((row) => row.state === "assigned" && row.agent !== agent);
  }

  /** Nobody's conversations, the longest waiting first. */
  queue(): DeskRow[] {
    return this.#sorted((row) => row.state === "queued");
  }

  /** Whom nobody has answered in time, or who said so, and who is not this agent's: what a lead looks after. */
  alarms(agent: string): DeskRow[] {
    return this.#sorted((row) => row.state !== "closed" && row.agent !== agent && isAlarming(row));
  }

  /** Whoever has waited longest for this agent or for anybody, after `current` if that one waits too. */
  nextWaiting(agent: string, current: string | null): DeskRow | undefined {
    const waiting = this.#sorted(
      (row) => row.waiting_since !== null && (row.state === "queued" || row.agent === agent),
    );
    const at = waiting.findIndex((row) => row.id === current);
    return waiting[(at + 1) % waiting.length];
  }

  #sorted(belongs: (row: DeskRow) => boolean): DeskRow[] {
    return [...this.#rows.values()].filter(belongs).toSorted(byWait);
  }
}

/** Whether leads were told of it. */
export function isAlarming({ is_raised, steps }: DeskRow): boolean {
  return is_raised || steps.includes("lead") || steps.includes("alarm");
}

const NEVER = Number.MAX_SAFE_INTEGER;

function byWait(one: DeskRow, other: DeskRow): number {
  if (one.goes_first !== other.goes_first) return one.goes_first ? -1 : 1;
  const [first, second] = [one, other].map((row) => row.waiting_since ?? row.queued_at ?? NEVER) as [number, number];
  return Number(other.is_raised) - Number(one.is_raised) || first - second || other.last_at - one.last_at || one.id.localeCompare(other.id);
}
