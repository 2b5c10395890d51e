import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Reach } from "./reach.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function brokenOff(): Reach {
  const reach = new Reach();
  reach.become("live", true);
  reach.become("reconnecting", false);
  return reach;
}

describe("what may be said of the connection", () => {
  test("nothing is said of the first connection", () => {
    const reach = new Reach();

    reach.become("connecting", false);
    reach.become("live", true);

    expect(reach.state).toBe("live");
  });

  test("nothing missed is not said before it was checked", () => {
    const reach = brokenOff();

    reach.become("live", false);
    expect(reach.state).toBe("reconnecting");
    reach.become("live", true);

    expect(reach.state).toBe("back");
  });

  test("being back is told for a while and not longer", () => {
    const reach = brokenOff();
    reach.become("live", true);

    vi.advanceTimersByTime(6_000);

    expect(reach.state).toBe("live");
  });

  test("words that come after resuming were not missed", () => {
    const reach = brokenOff();
    reach.heardCustomer();
    reach.become("live", true);

    reach.heardCustomer();

    expect(reach.missed).toBe(1);
  });

  test("a gap that closes by itself while live is no news", () => {
    const reach = new Reach();
    reach.become("live", true);

    reach.become("live", false);

    expect(reach.state).toBe("live");
  });
});
