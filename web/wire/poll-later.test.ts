import { beforeEach, expect, test, vi } from "vitest";
import { openPollLater } from "./poll-later.ts";
import { openPoll } from "./poll.ts";

vi.mock("./poll.ts", () => ({ openPoll: vi.fn() }));

const events = { opened: vi.fn(), heard: vi.fn(), closed: vi.fn() };
const hello = () => ({ type: "hello", id: 1 });
const line = { send: vi.fn(), close: vi.fn() };
const settled = () => new Promise((done) => setTimeout(done, 20));

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(openPoll).mockReturnValue(line);
});

test("what is said before polling has come is said afterwards, in order", async () => {
  const later = openPollLater("/poll", hello, events);
  later.send({ type: "ping", id: 2 });
  later.send({ type: "ping", id: 3 });

  await vi.waitFor(() => expect(openPoll).toHaveBeenCalledWith("/poll", hello, events));
  later.send({ type: "ping", id: 4 });

  expect(line.send.mock.calls.map(([{ id }]) => id)).toEqual([2, 3, 4]);
});

test("a line hung up before polling has come never opens", async () => {
  openPollLater("/poll", hello, events).close();

  await settled();

  expect(openPoll).not.toHaveBeenCalled();
  expect(events.closed).not.toHaveBeenCalled();
});

test("a line that cannot begin is a closed line", async () => {
  vi.mocked(openPoll).mockImplementation(() => {
    throw new Error("no network");
  });

  openPollLater("/poll", hello, events);

  await vi.waitFor(() => expect(events.closed).toHaveBeenCalledOnce());
});
