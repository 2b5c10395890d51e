import type { Attachment, Card, Person, VisitorEntry } from "#wire/types.ts";

/** Something said, by whom, and when it was kept. */
export interface Said {
  type: "said";
  seq: number;
  at: number;
  clientId: string;
  by: "visitor" | "agent" | "auto";
  person: Person | null;
  text: string;
  file: Attachment | null;
  /** Goods that were shown; the text says the same in words. */
  card: Card | null;
}

/** Something that happened and is worth a quiet line. */
export interface Happened {
  type: "happened";
  key: string;
  seq: number;
  at: number;
  what: "joined" | "queued" | "ended" | "reopened";
  person: Person | null;
}

/** The conversation as the journal tells it to the shopper; entries come in order, a repeated one changes nothing. */
export class Thread {
  lines: readonly (Said | Happened)[] = [];
  agent: Person | null = null;
  isEnded = false;
  /** How far the agent has seen. */
  seenUpTo = 0;
  /** How far the shopper has seen, as the journal knows it from whatever tab. */
  readUpTo = 0;
  /** How far the shopper has seen in this panel; the journal will know soon. */
  readHereUpTo = 0;
  #upTo = 0;
  readonly #people = new Map<string, Person>();

  constructor(readonly id: string) {}

  /** Take the next entry of the journal. */
  apply(entry: VisitorEntry): void {
    if (entry.seq <= this.#upTo) return;
    this.#upTo = entry.seq;
    const { fact, personal } = entry;
    if (fact.kind === "message_sent") this.#say(entry);
    if (fact.kind === "messages_seen") this.#see(fact.by, fact.up_to);
    if (fact.kind === "agent_joined") this.#welcome(entry, personal?.person ?? null);
    if (fact.kind === "conversation_queued") this.#wait(entry);
    if (fact.kind === "conversation_closed") this.#turn(entry, { isEnded: true });
    if (fact.kind === "conversation_reopened") this.#turn(entry, { isEnded: false });
  }

  /** Messages that came and were not yet before the shopper's eyes. */
  unread(): Said[] {
    const read = Math.max(this.readUpTo, this.readHereUpTo);
    return this.theirs().filter(({ seq }) => seq > read);
  }

  /** What the other side has said. */
  theirs(): Said[] {
    return this.lines.filter((line) => line.type === "said").filter(({ by }) => by !== "visitor");
  }

  #say({ seq, at, fact, personal }: VisitorEntry): void {
    if (fact.kind !== "message_sent") return;
    this.#see(fact.author, seq);
    const person = this.#people.get(fact.author_id) ?? null;
    const { text = "", file = null, card = null } = personal ?? {};
    this.#add({ type: "said", seq, at, clientId: fact.client_id, by: fact.author, person, text: text ?? "", file, card });
  }

  /** Whoever speaks has seen what was said before. */
  #see(by: "visitor" | "agent" | "auto", upTo: number): void {
    if (by === "agent") this.seenUpTo = upTo;
    if (by === "visitor") this.readUpTo = upTo;
  }

  #welcome({ seq, at }: VisitorEntry, person: Person | null): void {
    const isNew = person?.id !== this.agent?.id;
    this.agent = person;
    if (person) this.#people.set(person.id, person);
    if (isNew) this.#add({ type: "happened", key: `happened ${seq}`, seq, at, what: "joined", person });
  }

  #wait({ seq, at }: VisitorEntry): void {
    this.agent = null;
    this.#add({ type: "happened", key: `happened ${seq}`, seq, at, what: "queued", person: null });
  }

  #turn({ seq, at }: VisitorEntry, { isEnded }: { isEnded: boolean }): void {
    this.isEnded = isEnded;
    this.#add({ type: "happened", key: `happened ${seq}`, seq, at, what: isEnded ? "ended" : "reopened", person: null });
  }

  #add(line: Said | Happened): void {
    this.lines = [...this.lines, line];
  }
}
