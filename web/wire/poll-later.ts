import type { Asking, Line, OpenLine } from "./line.ts";

/** Polling comes to the browser where it is needed: most networks let WebSocket through. */
export const openPollLater: OpenLine = (address, hello, events) => {
  const unsaid: Asking[] = [];
  let line: Line | undefined;
  let isHungUp = false;

  function begin({ openPoll }: typeof import("./poll.ts")): void {
    if (isHungUp) return;
    line = openPoll(address, hello, events);
    for (const frame of unsaid) line.send(frame);
  }

  import("./poll.ts").then(begin).catch(() => isHungUp || events.closed());

  return {
    send: (frame) => (line ? line.send(frame) : unsaid.push(frame)),
    close() {
      isHungUp = true;
      line?.close();
    },
  };
};
