import { Refusal } from "#wire/refusals.ts";
import type { FloorChanged, FloorShown, GreetingTold, Standing, ToAgent } from "#wire/types.ts";
import type { Wire } from "./frames.ts";
import { Watched } from "./watched.ts";
import { EVERYBODY, listed, type Filter } from "./who_is_listed.ts";

export type { GreetingTold, Standing };

/** However much changes, the screen is drawn anew no more often than this. */
const DRAW_MS = 400;
/** A whole picture no sooner after the last one: where sockets are blocked each poll brings a welcome. */
const WHOLE_MS = 10_000;

/** Who stands on the shop's pages now, kept up to date by what changes, for as long as somebody looks. */
export class ShopFloor extends Watched {
  #people = new Map<string, Standing>();
  /** What a whole picture that is on its way has brought so far. */
  #coming: Map<string, Standing> | null = null;
  #filter: Filter = EVERYBODY;
  #list: readonly Standing[] = [];
  #chosen: string | null = null;
  #greeting: GreetingTold | null = null;
  #isKnown = false;
  #askedAt = 0;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wire: Pick<Wire, "ask" | "on">) {
    super();
  }

  /** Whether the first whole picture has come. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  get people(): ReadonlyMap<string, Standing> {
    return this.#people;
  }

  /** Those whom the filter leaves, in its order. */
  get list(): readonly Standing[] {
    return this.#list;
  }

  get filter(): Filter {
    return this.#filter;
  }

  /** Whom the agent looks at; nobody, once they are gone. */
  get chosen(): Standing | undefined {
    return this.#chosen === null ? undefined : this.#people.get(this.#chosen);
  }

  /** Whether whom they looked at has left meanwhile. */
  get isChosenGone(): boolean {
    return this.#chosen !== null && !this.#people.has(this.#chosen);
  }

  /** Whether the chosen one may be greeted; nothing until that is known. */
  get greeting(): GreetingTold | null {
    return this.#greeting;
  }

  /** Look at the shop floor until the returned function is called. */
  open(): () => void {
    const leave = this.wire.on("frame", (frame) => this.#heard(frame));
    void this.#load();
    return () => {
      leave();
      clearTimeout(this.#drawing);
      clearTimeout(this.#asking);
      this.wire.ask({ type: "leave_floor" }).catch(() => undefined);
    };
  }

  show(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#draw();
  }

  choose(id: string | null): void {
    this.#chosen = id;
    this.#greeting = null;
    this.changed();
    if (id !== null) void this.#askGreeting(id);
  }

  /** Go up or down in the list; from nobody to the first. */
  step(by: number): void {
    const at = this.#list.findIndex(({ id }) => id === this.#chosen);
    const next = at === -1 ? 0 : Math.min(this.#list.length - 1, Math.max(0, at + by));
    const { id } = this.#list[next] ?? {};
    if (id !== undefined && id !== this.#chosen) this.choose(id);
  }

  #heard(frame: ToAgent): void {
    if (frame.type === "floor_changed") this.#apply(frame);
    if (frame.type === "welcome") this.#loadSoon();
  }

  #apply({ standing, gone }: FloorChanged): void {
    for (const people of [this.#people, this.#coming]) {
      for (const one of standing) people?.set(one.id, one);
      for (const id of gone) people?.delete(id);
    }
    const isAboutChosen = standing.some(({ id }) => id === this.#chosen);
    if (isAboutChosen && this.#chosen !== null) void this.#askGreeting(this.#chosen);
    this.#drawing ??= setTimeout(() => this.#draw(), DRAW_MS);
  }

  #draw(): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    this.#list = listed(this.#people.values(), this.#filter);
    this.changed();
  }

  #loadSoon(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => void this.#load(), Math.max(0, this.#askedAt + WHOLE_MS - Date.now()));
  }

  /** Ask for the whole picture, part by part; what changes meanwhile is in it already. */
  async #load(): Promise<void> {
    const coming = (this.#coming = new Map<string, Standing>());
    try {
      await this.#gather(coming, "");
      if (this.#coming !== coming) return;
      this.#use(coming);
      this.#isKnown = true;
      this.#askedAt = Date.now();
      this.#coming = null;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      // The next welcome asks again.
    }
    this.#draw();
  }

  async #gather(coming: Map<string, Standing>, after: string): Promise<void> {
    const part: FloorShown = await this.wire.ask({ type: "watch_floor", after });
    if (this.#coming !== coming) return;
    for (const one of part.standing) coming.set(one.id, one);
    // The first picture is drawn as it comes; a later one takes the place of the old at once.
    if (!this.#isKnown) this.#use(coming);
    if (part.next !== null) await this.#gather(coming, part.next);
  }

  #use(coming: Map<string, Standing>): void {
    this.#people = coming;
    this.#draw();
  }

  async #askGreeting(stay: string): Promise<void> {
    try {
      const told = await this.wire.ask({ type: "ask_greeting", stay });
      if (this.#chosen === stay) this.#greeting = told;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      if (this.#chosen === stay) this.#greeting = null;
    }
    this.changed();
  }
}
