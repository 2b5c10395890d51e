import type { Pending } from "#wire/outbox.ts";
import type { Attachment, Card } from "#wire/types.ts";
import type { Happened, Said, Thread } from "./thread.ts";

export type Delivery = "sending" | "kept" | "seen" | "refused";

/** A message as it is drawn. */
export interface Bubble {
  type: "bubble";
  /** Its client id: the same from sending to seen, so that nothing blinks. */
  key: string;
  at: number;
  isOwn: boolean;
  /** Shown above the first of several in a row. */
  name: string;
  text: string;
  file: Attachment | null;
  card?: Card | null;
  /** A file belongs to it, also while nobody knows its name. */
  hasFile: boolean;
  /** The last of several in a row: the time stands under it. */
  isLast: boolean;
  /** *kept* and *seen* only under the last that has come so far. */
  delivery: Delivery | null;
}

export interface Day {
  type: "day";
  key: string;
  at: number;
}

type Dated = Bubble | Happened;
export type Line = Dated | Day;

/** Everything on the panel in order: what the journal holds, then what is still on its way. */
export function timeline(thread: Thread | null, pending: readonly Pending[], files: ReadonlyMap<string, Attachment>): Line[] {
  const seenUpTo = thread?.seenUpTo ?? 0;
  const journal = (thread?.lines ?? []).map((line): Dated =>
    line.type === "said" ? saidBubble(line, seenUpTo) : line,
  );
  const waiting = pending.map((message) => pendingBubble(message, files));
  return withDays(withRows(saidOnce([...journal, ...waiting])));
}

function saidBubble({ at, seq, clientId, by, person, text, file, card }: Said, seenUpTo: number): Bubble {
  const isOwn = by === "visitor";
  const delivery = seq <= seenUpTo ? "seen" : "kept";
  const name = isOwn ? "" : (person?.name ?? "");
  return { type: "bubble", key: clientId, at, isOwn, name, text, file, card, hasFile: file !== null, isLast: true, delivery: isOwn ? delivery : null };
}

function pendingBubble(message: Pending, files: ReadonlyMap<string, Attachment>): Bubble {
  const { client_id, written_at, text, is_kept, refused } = message;
  const file = files.get(message.file ?? "") ?? null;
  const delivery = refused ? "refused" : is_kept ? "kept" : "sending";
  return { type: "bubble", key: client_id, at: written_at, isOwn: true, name: "", text, file, hasFile: message.file !== null, isLast: true, delivery };
}

/** Say *kept* and *seen* once, under the last message each holds for. */
function saidOnce(lines: Dated[]): Dated[] {
  const keyOf = (wanted: Delivery) => lines.findLast((line) => line.type === "bubble" && line.delivery === wanted)?.key;
  const last = { kept: keyOf("kept"), seen: keyOf("seen") };
  return lines.map((line) => {
    if (line.type !== "bubble" || (line.delivery !== "kept" && line.delivery !== "seen")) return line;
    return line.key === last[line.delivery] ? line : { ...line, delivery: null };
  });
}

/** Of several messages in a row from one person, the first bears the name and the last the time. */
function withRows(lines: Dated[]): Dated[] {
  const isSame = (one: Bubble, other: Dated | undefined) =>
    other?.type === "bubble" && other.isOwn === one.isOwn && other.name === one.name;
  return lines.map((line, index) => {
    if (line.type !== "bubble") return line;
    const name = isSame(line, lines[index - 1]) ? "" : line.name;
    return { ...line, name, isLast: !isSame(line, lines[index + 1]) };
  });
}

/** A line for each new day, by the shopper's own calendar. */
function withDays(lines: Dated[]): Line[] {
  const dayOf = (at: number) => new Date(at).toDateString();
  return lines.flatMap((line, index): Line[] => {
    const before = lines[index - 1];
    const isNewDay = !before || dayOf(before.at) !== dayOf(line.at);
    return isNewDay ? [{ type: "day", key: `day ${line.key}`, at: line.at }, line] : [line];
  });
}
