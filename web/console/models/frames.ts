/** The wire's words as the desk uses them: here every entry and welcome is an agent's. */
import type { Live } from "#wire/live.ts";
import type { Agent } from "#wire/sides.ts";
import type { AgentEntry, Close, GoAway, PromiseAnswer } from "#wire/types.ts";

export type {
  AgentEntry as Entry,
  AgentWelcome as Welcome,
  Attachment,
  Branch,
  Card,
  Colleague,
  CostOfPausing,
  CustomerSheet,
  Danger,
  DeskRow,
  OfferTold,
  Served,
  Team,
  ToAgent,
} from "#wire/types.ts";

export type Fact = AgentEntry["fact"];
export type ClosedBecause = Extract<Fact, { kind: "conversation_closed" }>["because"];
export type StatedReason = Close["because"];
export type AwayBecause = GoAway["because"];

export type Channel = PromiseAnswer["channel"];

/** What the desk needs of the live client. */
export type Wire = Pick<
  Live<Agent>,
  | "ask"
  | "discard"
  | "follow"
  | "isCaughtUp"
  | "journal"
  | "on"
  | "pending"
  | "retry"
  | "send"
  | "status"
  | "tell"
  | "unfollow"
>;

/** What the desk may ask for. */
export type Request = Parameters<Wire["ask"]>[0];
