import type { Pending } from "#wire/outbox.ts";
import type { Attachment, Card, Entry, Fact } from "./frames.ts";

export type Delivery = "sending" | "kept" | "seen" | "refused";

/** Something said, as it stands on the page. `delivery` is told of our own words only. */
export interface SaidLine {
  readonly kind: "said";
  readonly key: string;
  /** Its number, once it is kept. */
  readonly seq: number | null;
  readonly author: "visitor" | "agent" | "auto";
  readonly agentId: string | null;
  readonly text: string;
  readonly file: Attachment | null;
  /** Goods that were shown; the text says the same in words. */
  readonly card: Card | null;
  readonly at: number;
  readonly delivery: Delivery | null;
  /** The sender's own name for it, and the stable code of a refusal. */
  readonly clientId: string;
  readonly refused: string | null;
  /** Said by the same one shortly after the line above it, so the name is not repeated. */
  readonly goesOn: boolean;
  /** Nobody goes on with it in the same state, so it tells the time for all of them. */
  readonly endsBreath: boolean;
}

/** Something that happened between the words. */
export interface EventLine {
  readonly kind: "event";
  readonly key: string;
  readonly fact: Exclude<Fact, { kind: "message_sent" | "messages_seen" | "messages_read" | "product_shown" | "wait_announced" }>;
  readonly at: number;
  readonly note: string | null;
}

export interface DayLine {
  readonly kind: "day";
  readonly key: string;
  readonly at: number;
}

export type Line = SaidLine | EventLine | DayLine;

/** Whose page it is, and the files they have sent that no entry tells of yet. */
export interface Reader {
  readonly me: string;
  fileOf(id: string | null): Attachment | null;
}

/** Words of one person closer together than this read as one. */
const ONE_BREATH_MS = 3 * 60_000;

/** Until its neighbours are known. */
const ALONE = { goesOn: false, endsBreath: true } as const;

/** A journal as lines on a page: days, words and what happened, then what is still on its way. */
export function linesOf(entries: readonly Entry[], pending: readonly Pending[], reader: Reader): Line[] {
  const seenByVisitor = seenIn(entries);
  const told = entries.flatMap((entry) => lineOf(entry, seenByVisitor));
  return joined([...told, ...pending.map((message) => onItsWay(message, reader))]);
}

/** The `seq` up to which the customer has had it before their eyes. */
function seenIn(entries: readonly Entry[]): number {
  const seen = entries.findLast(({ fact }) => fact.kind === "messages_seen" && fact.by === "visitor");
  return seen?.fact.kind === "messages_seen" ? seen.fact.up_to : 0;
}

function lineOf({ seq, at, fact, personal }: Entry, seenByVisitor: number): (SaidLine | EventLine)[] {
  if (fact.kind === "messages_seen" || fact.kind === "messages_read" || fact.kind === "wait_announced") return [];
  if (fact.kind === "product_shown") return [];
  if (fact.kind !== "message_sent")
    return [{ kind: "event", key: `event-${seq}`, fact, at, note: personal?.text ?? null }];
  return [
    {
      kind: "said",
      key: keyOf(fact.author, fact.client_id),
      seq,
      author: fact.author,
      agentId: fact.author === "agent" ? fact.author_id : null,
      text: personal?.text ?? "",
      file: personal?.file ?? null,
      card: personal?.card ?? null,
      at,
      delivery: deliveryOf(fact.author, seq <= seenByVisitor),
      clientId: fact.client_id,
      refused: null,
      ...ALONE,
    },
  ];
}

function deliveryOf(author: SaidLine["author"], isSeen: boolean): Delivery | null {
  if (author !== "agent") return null;
  return isSeen ? "seen" : "kept";
}

function onItsWay({ client_id, text, file, written_at, is_kept, refused }: Pending, reader: Reader): SaidLine {
  return {
    kind: "said",
    key: keyOf("agent", client_id),
    seq: null,
    author: "agent",
    agentId: reader.me,
    text,
    file: reader.fileOf(file),
    card: null,
    at: written_at,
    delivery: wayOf(refused, is_kept),
    clientId: client_id,
    refused: refused ?? null,
    ...ALONE,
  };
}

function wayOf(refused: string | undefined, isKept = false): Delivery {
  if (refused) return "refused";
  return isKept ? "kept" : "sending";
}

/** The sender's own name for it, so that a line stays the same line from *sending* to *seen*. */
function keyOf(author: SaidLine["author"], clientId: string): string {
  return `${author}-${clientId}`;
}

function joined(lines: readonly (SaidLine | EventLine)[]): Line[] {
  return lines.flatMap((line, index): Line[] => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const day: Line[] =
      before && isSameDay(before.at, line.at) ? [] : [{ kind: "day", key: `day-${line.key}`, at: line.at }];
    if (line.kind === "event") return [...day, line];
    const endsBreath = !goesOn(line, after) || (after?.kind === "said" && after.delivery !== line.delivery);
    return [...day, { ...line, goesOn: goesOn(before, line), endsBreath }];
  });
}

function goesOn(before: SaidLine | EventLine | undefined, line: SaidLine | EventLine | undefined): boolean {
  if (before?.kind !== "said" || line?.kind !== "said") return false;
  if (before.author !== line.author || before.agentId !== line.agentId) return false;
  return line.at - before.at < ONE_BREATH_MS;
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
