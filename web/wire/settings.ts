import type { Status } from "./connection.ts";
import type { Pending, Shelf } from "./outbox.ts";
import type { Side, Unnumbered } from "./sides.ts";

/** What a `Live` must be told to begin. */
export interface LiveSettings<S extends Side> {
  /** Addresses of the two lines; `http` in the first is read as `ws`. */
  socket: string;
  poll: string;
  /** The first frame of every connection, told how far each followed conversation has come. */
  hello(known: Record<string, number>): Unnumbered<Extract<S["asks"], { type: "hello" }>>;
  /** How to ask for a conversation after each welcome; left out where the server shows the only one unasked. */
  opening?(conversation: string, after: number): Unnumbered<S["asks"]>;
  /** Where unsent messages survive a reload, and under which name. */
  shelf: Shelf | null;
  outbox: string;
}

/** What a `Live` tells. */
export type LiveEvents<S extends Side> = {
  /** The status changed, or whether we have caught up; *live* is told after the welcome was made use of. */
  status: [status: Status, isCaughtUp: boolean];
  /** The next entry of a followed conversation: in order, each once. */
  entry: [conversation: string, entry: S["entry"]];
  /** Messages not yet in the journal, oldest first. */
  pending: [messages: Pending[]];
  /** Every frame, after the client itself has made use of it. */
  frame: [frame: S["told"]];
};
