/** The server would not do what was asked. `code` is stable (docs/PROTOCOL.md), the message is for people. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  /** Whether the same may be done a little later. */
  get isTemporary(): boolean {
    return this.code === "not_connected" || this.code === "too_much";
  }
}

/** There was no line, or it broke before the answer: it may have been done or not. */
export class NotConnected extends Refusal {
  constructor() {
    super("not_connected", "There is no connection right now.");
  }
}
