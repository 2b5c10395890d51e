import { expect, test, vi } from "vitest";
import { Floor } from "./floor.ts";

const DANGER = { day: "2026-03-02", so_far_percent: 60, projected_percent: 84, goal_percent: 90 };

test("an older offer that comes late never replaces a newer one", () => {
  const floor = new Floor();

  floor.offered({ type: "offer", version: 2, share: 100, cause: "free_slot" });
  floor.offered({ type: "offer", version: 1, share: 0, cause: "slots_taken" });

  expect(floor.offer?.share).toBe(100);
});

test("an alarm that was put away stays away for its day, and the next day's is shown", () => {
  const floor = new Floor();
  const heard = vi.fn();
  floor.watch(heard);

  floor.endangered(DANGER);
  expect(floor.danger).toEqual(DANGER);
  floor.putAway();
  floor.endangered({ ...DANGER, projected_percent: 70 });
  expect(floor.danger).toBeNull();
  floor.endangered({ ...DANGER, day: "2026-03-03" });

  expect(floor.danger?.day).toBe("2026-03-03");
  expect(heard).toHaveBeenCalledTimes(4);
});
