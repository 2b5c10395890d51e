import { beforeEach, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import type { OwnDevice } from "./office.ts";
import { Waking, type WakingBrowser } from "./waking.ts";

const DEVICE: OwnDevice = { sent_at: null, reached_at: null, failed_because: null, stays: false, by_phone_until: null };
const SUBSCRIBED = {
  toJSON: () => ({ endpoint: "https://fcm.googleapis.com/a", keys: { p256dh: "key", auth: "auth" } }),
  unsubscribe: async () => true,
};

let device: OwnDevice | null;
let subscription: typeof SUBSCRIBED | null;

beforeEach(() => {
  [device, subscription] = [null, null];
});

function office() {
  return {
    ownPush: async () => ({ key: "ours", device }),
    addDevice: vi.fn(async () => void (device = DEVICE)),
    removeDevice: vi.fn(async () => void (device = null)),
    chooseStaying: vi.fn(async (stays: boolean) => void (device = { ...DEVICE, stays, reached_at: stays ? 1 : null })),
    tryDevice: vi.fn(async () => {}),
  };
}

function browser(change: Partial<WakingBrowser> = {}): WakingBrowser {
  return {
    canBeWoken: () => true,
    needsHomeScreen: () => false,
    isDenied: () => false,
    ask: vi.fn(async () => true),
    subscription: async () => subscription,
    subscribe: vi.fn(async () => (subscription = SUBSCRIBED)),
    ...change,
  };
}

test("nobody is asked for leave before they press the button", async () => {
  const here = browser();
  const waking = new Waking(office(), here);

  await waking.load();

  expect(waking.state).toBe("off");
  expect(here.ask).not.toHaveBeenCalled();
});

test("with leave, the browser's own way is told to the server, in the reader's language", async () => {
  const [rooms, here] = [office(), browser()];
  const waking = new Waking(rooms, here);
  await waking.load();

  await waking.switchOn("fi");

  expect(here.subscribe).toHaveBeenCalledWith("ours");
  expect(rooms.addDevice).toHaveBeenCalledWith({
    endpoint: "https://fcm.googleapis.com/a",
    key: "key",
    auth: "auth",
    language: "fi",
  });
  expect(waking.state).toBe("on");
});

test("without leave nothing is told, and what is to be done is said", async () => {
  const rooms = office();
  const waking = new Waking(rooms, browser({ ask: async () => false, isDenied: () => true }));
  await waking.load();

  await waking.switchOn("en");

  expect(rooms.addDevice).not.toHaveBeenCalled();
  expect(waking.state).toBe("denied");
});

test("a browser that reaches no push service says so", async () => {
  const waking = new Waking(office(), browser({ subscribe: () => Promise.reject(new Error("AbortError")) }));
  await waking.load();

  await waking.switchOn("en");

  expect([waking.state, waking.trouble]).toEqual(["off", "no_service"]);
});

test("what the server refuses is said", async () => {
  const rooms = { ...office(), addDevice: () => Promise.reject(new Refusal("not_a_push_service", "")) };
  const waking = new Waking(rooms, browser());

  await waking.switchOn("en");

  expect(waking.trouble).toBe("not_a_push_service");
});

test("it is on only where server and browser both say so", async () => {
  device = DEVICE;
  const waking = new Waking(office(), browser());

  await waking.load();

  expect(waking.state).toBe("off");
});

test("Apple's phones want it on the home screen first", async () => {
  const waking = new Waking(office(), browser({ canBeWoken: () => false, needsHomeScreen: () => true }));

  await waking.load();

  expect(waking.state).toBe("home_screen");
});

test("what was tried and has not come within half a minute is told", async () => {
  vi.useFakeTimers();
  [device, subscription] = [DEVICE, SUBSCRIBED];
  const waking = new Waking(office(), browser());
  await waking.load();

  const tried = waking.try();
  await vi.advanceTimersByTimeAsync(32_000);
  await tried;

  expect([waking.isTrying, waking.trouble]).toEqual([false, "not_reached"]);
  vi.useRealTimers();
});

test("who stays on offer by it has it tried at once", async () => {
  vi.useFakeTimers();
  [device, subscription] = [DEVICE, SUBSCRIBED];
  const rooms = office();
  const waking = new Waking(rooms, browser());
  await waking.load();

  const chosen = waking.stay(true);
  await vi.advanceTimersByTimeAsync(2_000);
  await chosen;

  expect(rooms.chooseStaying).toHaveBeenCalledWith(true);
  expect([waking.device?.stays, waking.trouble]).toEqual([true, ""]);
  vi.useRealTimers();
});
