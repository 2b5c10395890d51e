import { describe, expect, test, vi } from "vitest";
import { ADA, BEN, row, said } from "../testing/cast.ts";
import type { DeskRow } from "./frames.ts";
import { Rows } from "./rows.ts";

function rowsOf(...rows: DeskRow[]): Rows {
  const all = new Rows();
  all.replace(rows);
  return all;
}

const mine = { state: "assigned", agent: ADA.id, queued_at: null } as const;
const ids = (rows: readonly DeskRow[]) => rows.map(({ id }) => id);

describe("the list", () => {
  test("has the longest waiting on top, and those who do not wait below, the latest first", () => {
    const rows = rowsOf(
      row({ id: "answered-early", ...mine, last_at: 5 }),
      row({ id: "waits-short", ...mine, waiting_since: 90 }),
      row({ id: "answered-late", ...mine, last_at: 50 }),
      row({ id: "waits-long", ...mine, waiting_since: 10 }),
    );

    expect(ids(rows.of(ADA.id))).toEqual(["waits-long", "waits-short", "answered-late", "answered-early"]);
  });

  test("tells mine, the queue and colleagues' apart, and leaves out what has ended", () => {
    const rows = rowsOf(
      row({ id: "mine", ...mine }),
      row({ id: "queued" }),
      row({ id: "bens", ...mine, agent: BEN.id }),
      row({ id: "ended", ...mine, state: "closed" }),
    );

    expect(ids(rows.of(ADA.id))).toEqual(["mine"]);
    expect(ids(rows.queue())).toEqual(["queued"]);
    expect(ids(rows.ofOthers(ADA.id))).toEqual(["bens"]);
  });

  test("has whoever was put back before all others on top of the queue", () => {
    const rows = rowsOf(row({ id: "waits-long", waiting_since: 10 }), row({ id: "put-back", waiting_since: 90, goes_first: true }));

    expect(ids(rows.queue())).toEqual(["put-back", "waits-long"]);
  });

  test("applies an entry once", () => {
    const rows = rowsOf(row({ seq: 2 }));

    rows.apply(row().id, said(3, "new"));
    rows.apply(row().id, said(3, "the same again"));
    rows.apply(row().id, said(2, "old"));

    expect(rows.get(row().id)).toMatchObject({ seq: 3, last_text: "new" });
  });

  test("keeps the newer of two pictures", () => {
    const rows = rowsOf(row({ seq: 5, last_text: "newer" }));

    rows.put(row({ seq: 4, last_text: "older" }));

    expect(rows.get(row().id)?.last_text).toBe("newer");
  });

  test("keeps what is before the agent's eyes though the server's list no longer has it", () => {
    const rows = rowsOf(row({ id: "shown", state: "closed" }), row({ id: "gone" }));

    rows.replace([], ["shown"]);

    expect(rows.get("shown")).toBeDefined();
    expect(rows.get("gone")).toBeUndefined();
  });

  test("follows a customer to another page", () => {
    const rows = rowsOf(row());

    rows.movedTo(row().id, "https://shop.example/cart", "Cart");

    expect(rows.get(row().id)?.visitor).toMatchObject({ page_url: "https://shop.example/cart", page_title: "Cart" });
  });

  test("leads from one who waits to the next, and round again", () => {
    const rows = rowsOf(
      row({ id: "long", ...mine, waiting_since: 1 }),
      row({ id: "queued", waiting_since: 2 }),
      row({ id: "bens", ...mine, agent: BEN.id, waiting_since: 0 }),
    );

    expect(rows.nextWaiting(ADA.id, null)?.id).toBe("long");
    expect(rows.nextWaiting(ADA.id, "long")?.id).toBe("queued");
    expect(rows.nextWaiting(ADA.id, "queued")?.id).toBe("long");
    expect(rowsOf().nextWaiting(ADA.id, null)).toBeUndefined();
  });

  test("tells its watchers until they stop watching", () => {
    const rows = rowsOf();
    const watcher = vi.fn<() => void>();
    const stop = rows.watch(watcher);

    rows.put(row());
    stop();
    rows.put(row({ seq: 2 }));

    expect(watcher).toHaveBeenCalledTimes(1);
  });
});
