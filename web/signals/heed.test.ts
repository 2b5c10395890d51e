import { beforeEach, expect, test, vi } from "vitest";
import type { Visit } from "../widget/panel/models/visit.ts";

const SEEN = { stage: "cart" } as never;

function panel(status: string) {
  const heard: (() => void)[] = [];
  const live = { status, tell: vi.fn<(frame: unknown) => void>(), on: (_: string, hear: () => void) => heard.push(hear) };
  return { live, connect: () => ((live.status = "live"), heard.forEach((hear) => hear())) };
}

let heed: (visit: Visit, seen: never) => void;

beforeEach(async () => {
  vi.resetModules();
  heed = (await import("./heed.ts")).default as typeof heed;
});

test("what the page says is told at once, and again after each new connection", () => {
  const { live, connect } = panel("live");
  heed({ live } as never, SEEN);

  connect();

  expect(live.tell.mock.calls).toEqual([[{ type: "set_seen", seen: SEEN }], [{ type: "set_seen", seen: SEEN }]]);
});

test("what is said before there is a connection waits for it, and only the latest counts", () => {
  const { live, connect } = panel("connecting");
  heed({ live } as never, SEEN);
  heed({ live } as never, null as never);
  expect(live.tell).not.toHaveBeenCalled();

  connect();

  expect(live.tell.mock.calls).toEqual([[{ type: "forget_seen" }]]);
});
