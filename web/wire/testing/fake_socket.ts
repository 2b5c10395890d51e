import { vi } from "vitest";
import type { Asking } from "../line.ts";

/** The far end of a WebSocket, in the hands of a test. */
export class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];

  readonly sent: Asking[] = [];
  readyState = 0;

  constructor(readonly address: string) {
    super();
    FakeSocket.all.push(this);
  }

  /** Put it in the browser's place, with no socket open yet. */
  static install(): void {
    FakeSocket.all = [];
    vi.stubGlobal("WebSocket", FakeSocket);
  }

  static get last(): FakeSocket {
    const socket = FakeSocket.all.at(-1);
    if (!socket) throw new Error("nobody has opened a socket");
    return socket;
  }

  /** The frames sent of one type. */
  sentOf(type: string): Asking[] {
    return this.sent.filter((frame) => frame.type === type);
  }

  accept(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }

  tell(frame: object): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }

  breakOff(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event("close"));
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }
}
