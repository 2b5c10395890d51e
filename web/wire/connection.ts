import { backOff } from "./backoff.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { Asking, Line, LineEvents, OpenLine, Telling } from "./line.ts";
import { openPollLater } from "./poll-later.ts";
import { Questions } from "./questions.ts";
import { NotConnected } from "./refusals.ts";
import { openSocket } from "./socket.ts";
import { onWake } from "./wake.ts";

/** `connecting` before the first welcome; `reconnecting` after one; `stopped` for good, until started again. */
export type Status = "connecting" | "live" | "reconnecting" | "stopped";

export interface ConnectionEvents {
  /** The first frame of every connection, without its id. */
  hello(): object;
  /** Every frame that is heard; a welcome is heard when the status is already live. */
  heard(frame: Telling): void;
  changed(status: Status): void;
}

const HELLO_ID = 1;
/** The first poll pings with 2. */
const LAST_ID_OF_OPENING = 2;
const WELCOME_WITHIN_MS = 10_000;
/** Why a hello is refused for good. */
const FINAL_CODES = new Set(["not_signed_in", "not_allowed", "not_found"]);
/** So many failed sockets in a row look like a network that blocks them; where one has worked, rather like a server that is down. */
const BLOCKED_AFTER = { never: 2, before: 6 };
/** How long to poll before trying a socket again. */
const POLL_FOR_MS = 180_000;

/** Stays connected: one line after the other, with back-off between them, until it is told to stop. */
export class Connection {
  status: Status = "connecting";

  readonly #addresses: { socket: string; poll: string };
  readonly #events: ConnectionEvents;
  readonly #heartbeat = new Heartbeat(() => this.#ping(), () => this.#lost());
  readonly #questions = new Questions(() => this.#lost());
  #line: Line | null = null;
  #lastId = LAST_ID_OF_OPENING;
  #failures = 0;
  #failedSockets = 0;
  #hasHadSocket = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends listening for the page's waking; there only between start and stop. */
  #sleep: (() => void) | null = null;

  constructor(addresses: { socket: string; poll: string }, events: ConnectionEvents) {
    this.#addresses = addresses;
    this.#events = events;
  }

  start(): void {
    if (this.#sleep) return;
    this.#sleep = onWake(() => this.#wake());
    if (this.status === "stopped") this.#become("connecting");
    this.#open();
  }

  stop(): void {
    this.#sleep?.();
    this.#sleep = null;
    this.#hangUp();
    this.#become("stopped");
  }

  /** Ask and await the answer; rejects with a `Refusal`, also when the line breaks before the answer. */
  ask<Frame extends { type: string }>(frame: Frame): Promise<Telling> {
    const line = this.#line;
    if (!line || this.status !== "live") return Promise.reject(new NotConnected());
    const id = ++this.#lastId;
    const answer = this.#questions.ask(id);
    line.send({ ...frame, id });
    return answer;
  }

  /** Say something whose answer does not matter; while not live it is forgotten. */
  tell<Frame extends { type: string }>(frame: Frame): void {
    if (this.status === "live") this.#line?.send({ ...frame, id: ++this.#lastId });
  }

  #open(): void {
    this.#timer = setTimeout(() => this.#lost(), WELCOME_WITHIN_MS);
    this.#line = this.#isBlocked() ? this.#openPoll() : this.#openSocket();
  }

  #openSocket(): Line {
    this.#failedSockets += 1;
    return this.#through(openSocket, this.#addresses.socket, () => {
      this.#failedSockets = 0;
      this.#hasHadSocket = true;
    });
  }

  #openPoll(): Line {
    // One socket less has failed now: when this poll ends, a socket gets its next chance.
    this.#failedSockets -= 1;
    return this.#through(openPollLater, this.#addresses.poll, () => undefined);
  }

  #through(open: OpenLine, address: string, opened: () => void): Line {
    const events: LineEvents = { opened, heard: (frame) => this.#heard(frame), closed: () => this.#lost() };
    return open(address, () => ({ ...this.#events.hello(), id: HELLO_ID }) as Asking, events);
  }

  #isBlocked(): boolean {
    return this.#failedSockets >= (this.#hasHadSocket ? BLOCKED_AFTER.before : BLOCKED_AFTER.never);
  }

  #heard(frame: Telling): void {
    this.#heartbeat.heard();
    if (frame.type === "welcome" && this.status !== "live") this.#welcomed();
    this.#events.heard(frame);
    if (frame.type === "bye") return frame.again ? this.#lost() : this.stop();
    if (frame.type === "refused" && this.status !== "live") return this.#notWelcome(frame.code ?? "");
    this.#questions.answer(frame);
  }

  #welcomed(): void {
    clearTimeout(this.#timer);
    this.#failures = 0;
    if (this.#failedSockets === 0) this.#heartbeat.start();
    else this.#timer = setTimeout(() => this.#lost(), POLL_FOR_MS);
    this.#become("live");
  }

  /** The hello itself was refused. */
  #notWelcome(code: string): void {
    if (FINAL_CODES.has(code)) this.stop();
    else this.#lost();
  }

  #lost(): void {
    this.#hangUp();
    this.#failures += 1;
    this.#timer = setTimeout(() => this.#open(), backOff(this.#failures));
    if (this.status === "live") this.#become("reconnecting");
  }

  #hangUp(): void {
    clearTimeout(this.#timer);
    this.#heartbeat.stop();
    this.#line?.close();
    this.#line = null;
    this.#questions.abandon();
  }

  #wake(): void {
    if (this.status === "live") return this.#heartbeat.check();
    if (this.#line) return;
    clearTimeout(this.#timer);
    this.#open();
  }

  #ping(): void {
    this.tell({ type: "ping" });
  }

  #become(status: Status): void {
    this.status = status;
    this.#events.changed(status);
  }
}
