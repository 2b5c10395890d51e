import type { OpenLine } from "./line.ts";

/** A line over a WebSocket. */
export const openSocket: OpenLine = (address, hello, events) => {
  const socket = new WebSocket(address.replace(/^http/, "ws"));
  const send = (frame: object) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(frame));

  socket.addEventListener("open", () => {
    events.opened();
    send(hello());
  });
  const heard = ({ data }: MessageEvent<string>) => events.heard(JSON.parse(data));
  socket.addEventListener("message", heard);
  socket.addEventListener("close", events.closed);

  return {
    send,
    close() {
      // A half-dead socket may take minutes to close: what it says by then belongs to the past.
      socket.removeEventListener("message", heard);
      socket.removeEventListener("close", events.closed);
      socket.close();
    },
  };
};
