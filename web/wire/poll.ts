import type { Asking, OpenLine, Telling } from "./line.ts";

const ANSWER_WITHIN_MS = 35_000;
/** No more than one listening poll in this time, so that a server that answers at once is not asked without end. */
const BREATH_MS = 1_000;
/** What the server takes at once, with room to spare. */
const MOST_FRAMES = 20;
/** Answers that no repeating will change: not signed in, not allowed, not there, gone. */
const FINAL = new Set([401, 403, 404, 410]);

/**
 * A line for networks that block WebSocket. Each poll is a very short socket: hello and frames in, frames out.
 * One poll listens; what there is to say goes beside it, in order. The first says *ping* and is so answered at once.
 */
export const openPoll: OpenLine = (address, hello, events) => {
  const hungUp = new AbortController();
  const unsaid: Asking[] = [];
  let isSaying = false;

  async function poll(frames: readonly Asking[]): Promise<void> {
    const late = setTimeout(die, ANSWER_WITHIN_MS);
    try {
      for (const frame of await post(frames)) if (!hungUp.signal.aborted) events.heard(frame);
    } finally {
      clearTimeout(late);
    }
  }

  async function post(frames: readonly Asking[]): Promise<Telling[]> {
    const body = JSON.stringify({ hello: hello(), frames });
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(address, { method: "POST", body, headers, signal: hungUp.signal });
    if (response.ok) return ((await response.json()) as { frames: Telling[] }).frames;
    if (!FINAL.has(response.status)) throw new Error(`poll: ${response.status}`);
    const { code, message } = (await response.json()) as { code: string; message: string };
    return [{ type: "bye", again: false, code, message }];
  }

  async function listen(): Promise<void> {
    while (!hungUp.signal.aborted) {
      const breath = new Promise((taken) => setTimeout(taken, BREATH_MS));
      await poll([]); // oxlint-disable-line no-await-in-loop -- one after the other is the point
      await breath; // oxlint-disable-line no-await-in-loop
    }
  }

  async function say(): Promise<void> {
    if (isSaying) return;
    isSaying = true;
    while (unsaid.length > 0) await poll(unsaid.splice(0, MOST_FRAMES)); // oxlint-disable-line no-await-in-loop -- keeps the order
    isSaying = false;
  }

  function die(): void {
    if (hungUp.signal.aborted) return;
    hungUp.abort();
    events.closed();
  }

  poll([{ type: "ping", id: hello().id + 1 }]).then(() => {
    events.opened();
    return listen();
  }).catch(die);

  return {
    send(frame) {
      // Nothing answers `type`, so a poll that carries it would be held open until something else happens.
      if (frame.type === "type") return;
      unsaid.push(frame);
      say().catch(die);
    },
    close: () => hungUp.abort(),
  };
};
