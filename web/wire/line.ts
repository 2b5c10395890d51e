/** One attempt to talk with the server, by socket or by polling; it is used once and never mended. */

/** A frame on its way out. */
export interface Asking {
  type: string;
  id: number;
}

/** A frame that came in. */
export interface Telling {
  type: string;
  id?: number | null;
  /** Of a refusal or a goodbye. */
  code?: string;
  message?: string;
  again?: boolean;
}

export interface Line {
  send(frame: Asking): void;
  /** Hang up; nothing is told afterwards. */
  close(): void;
}

export interface LineEvents {
  opened(): void;
  heard(frame: Telling): void;
  /** The line is dead, and it was not us who hung up. */
  closed(): void;
}

/** The first frame is made when it is sent, so that it tells how far this client has come by then. */
export type OpenLine = (address: string, hello: () => Asking, events: LineEvents) => Line;
