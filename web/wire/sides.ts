import type {
  AgentEntry,
  AgentFrame,
  Cost,
  Countries,
  CustomerShown,
  CrmShown,
  ShoppingShown,
  DayTold,
  Done,
  FloorShown,
  GreetingTold,
  Hours,
  Kept,
  Pong,
  Relieved,
  SecretShown,
  ServedSoFar,
  Ticket,
  ToAgent,
  ToVisitor,
  VisitorEntry,
  VisitorFrame,
} from "./types.ts";

/** The shopper's end of the wire. */
export interface Visitor {
  asks: VisitorFrame;
  told: ToVisitor;
  entry: VisitorEntry;
}

/** The agent's end of the wire. */
export interface Agent {
  asks: AgentFrame;
  told: ToAgent;
  entry: AgentEntry;
}

export type Side = Visitor | Agent;

/** A frame as an app writes it; the connection numbers it. */
export type Unnumbered<Frame> = Frame extends { id: number } ? Omit<Frame, "id"> : never;

/** A frame that is answered. */
export type Question<S extends Side> = Unnumbered<Exclude<S["asks"], { type: "hello" | "type" }>>;

/** What tells more than that something is done. */
interface Answers {
  ask_cost: Cost;
  ask_countries: Countries;
  ask_customer: CustomerShown;
  ask_crm: CrmShown;
  ask_shopping: ShoppingShown;
  ask_day: DayTold;
  ask_greeting: GreetingTold;
  ask_hours: Hours;
  ask_served: ServedSoFar;
  ask_ticket: Ticket;
  ping: Pong;
  read_secret: SecretShown;
  relieve: Relieved;
  send_message: Kept;
  watch_floor: FloorShown;
}

/** What a frame is answered with when it is not refused. */
export type AnswerTo<Type> = Type extends keyof Answers ? Answers[Type] : Done;
