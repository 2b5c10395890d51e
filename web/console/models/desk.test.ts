import { describe, expect, test, vi } from "vitest";
import { MemoryShelf } from "#wire/testing/shelf.ts";
import { ADA, BEN, TALK, assigned, entry, row, said, welcome } from "../testing/cast.ts";
import { FakeWire } from "../testing/fake_wire.ts";
import { Desk, type News } from "./desk.ts";
import type { DeskRow } from "./frames.ts";

function adasDesk(...rows: DeskRow[]) {
  const wire = new FakeWire();
  const news = vi.fn<News>();
  const shelf = () => new MemoryShelf() as unknown as Storage;
  const desk = new Desk(wire.wire, { browser: shelf(), tab: shelf() }, ADA.id, news);
  wire.hear(welcome(rows));
  return { wire, desk, news };
}

const mine = row({ state: "assigned", agent: ADA.id, queued_at: null, seq: 2 });

describe("the desk", () => {
  test("has the list, the colleagues and the shop's name from the welcome", () => {
    const { desk } = adasDesk(mine, row({ id: "queued" }));

    expect(desk.siteName).toBe("Shoe Shop");
    expect(desk.rows.of(ADA.id)).toHaveLength(1);
    expect(desk.rows.queue()).toHaveLength(1);
    expect(desk.colleagues.others()).toEqual([BEN]);
  });

  test("counts waits by the server's clock", () => {
    const { desk, wire } = adasDesk();

    wire.hear(welcome([], Date.now() + 60_000));

    expect(desk.locally(100_000)).toBeCloseTo(40_000, -3);
  });

  test("keeps its own chats at hand, and leaves the queue's until they are looked at", () => {
    const { wire } = adasDesk(mine, row({ id: "queued" }));

    expect([...wire.followed.keys()]).toEqual([TALK]);
  });

  test("opens with the eyes on it what is shown, and fetches the rest without", () => {
    const { desk } = adasDesk(mine);
    desk.show(TALK);

    expect(desk.atHand.opening(TALK, 4)).toEqual({ type: "open", conversation: TALK, after: 4 });
    expect(desk.atHand.opening("other", 4)).toEqual({ type: "fetch", conversation: "other", after: 4 });
  });

  test("knows who else looks, from the answer to its own look and from news", () => {
    const { desk, wire } = adasDesk(mine);

    wire.hear({ type: "viewers", conversation: TALK, viewers: [ADA.id, BEN.id] });
    expect(desk.onlookers.of(TALK)).toEqual([ADA.id, BEN.id]);

    wire.hear({ type: "viewers", conversation: TALK, viewers: [ADA.id] });
    expect(desk.onlookers.of(TALK)).toEqual([ADA.id]);
  });

  test("says that it looks when it shows what was already at hand", () => {
    const { desk, wire } = adasDesk(mine);

    desk.show(TALK);

    expect(wire.asked).toContainEqual({ type: "open", conversation: TALK, after: 0 });
  });

  test("takes up whom the house gave once they are before the agent's eyes, and says so once", () => {
    const { desk, wire } = adasDesk({ ...mine, pick_up_by: 30_000 });

    desk.saw(TALK);
    desk.saw(TALK);

    expect(wire.told.filter(({ type }) => type === "claim")).toEqual([{ type: "claim", conversation: TALK }]);
  });

  test("leaves what it puts away, and forgets it unless it is its own", () => {
    const { desk, wire } = adasDesk(mine, row({ id: "queued" }));
    desk.show(TALK);
    desk.show("queued");

    desk.putAway(TALK);
    desk.putAway("queued");

    expect(wire.told).toEqual([
      { type: "leave", conversation: TALK },
      { type: "leave", conversation: "queued" },
    ]);
    expect([...wire.followed.keys()]).toEqual([TALK]);
  });

  test("applies what happened to the row, the marks and the typing", () => {
    const { desk, wire } = adasDesk(mine);
    wire.hear({ type: "typing", conversation: TALK, who: "visitor", typing: true, name: null });

    wire.hear({ type: "entry", conversation: TALK, entry: said(3, "are you there") });

    expect(desk.rows.get(TALK)?.last_text).toBe("are you there");
    expect(desk.unseen.in(TALK)).toBe(1);
    expect(desk.typing.isCustomerWriting(TALK)).toBe(false);
  });

  test("calls when a customer comes and when one's own customer speaks, not for a colleague's", () => {
    const { wire, news } = adasDesk(mine, row({ id: "bens", state: "assigned", agent: BEN.id, seq: 2 }));

    wire.hear({ type: "row", row: row({ id: "new" }) });
    wire.hear({ type: "entry", conversation: TALK, entry: said(3) });
    wire.hear({ type: "entry", conversation: "bens", entry: said(3) });

    expect(news.mock.calls).toEqual([
      ["customer_came", "new"],
      ["customer_spoke", TALK],
    ]);
  });

  test("calls when a colleague hands a customer over, not for what was claimed", () => {
    const { wire, news } = adasDesk(row());
    const given = entry(2, {
      kind: "conversation_assigned",
      agent_id: ADA.id,
      because: "transferred",
      from_agent_id: BEN.id,
      pick_up_by: null,
      choice: null,
    });

    wire.hear({ type: "entry", conversation: TALK, entry: given });
    wire.hear({ type: "entry", conversation: "claimed", entry: assigned(2) });

    expect(news.mock.calls).toEqual([["customer_came", TALK]]);
  });

  test("does not call somebody who is away to the queue", () => {
    const { wire, news } = adasDesk();
    wire.hear({ type: "colleague", colleague: { ...ADA, presence: "away" } });

    wire.hear({ type: "row", row: row({ id: "new" }) });

    expect(news).not.toHaveBeenCalled();
  });

  test("tells the customer that they were seen, up to their last word", () => {
    const { desk, wire } = adasDesk(mine);
    wire.hear({ type: "entry", conversation: TALK, entry: said(1) });
    wire.hear({ type: "entry", conversation: TALK, entry: assigned(2) });
    wire.hear({ type: "entry", conversation: TALK, entry: said(3) });

    desk.saw(TALK);

    expect(wire.told).toEqual([{ type: "see", conversation: TALK, up_to: 3 }]);
    expect(desk.unseen.total).toBe(0);
  });

  test("tells nobody that a colleague's customer was seen", () => {
    const { desk, wire } = adasDesk(row({ state: "assigned", agent: BEN.id }));
    desk.show(TALK);
    wire.hear({ type: "entry", conversation: TALK, entry: said(1) });

    desk.saw(TALK);

    expect(wire.told).toEqual([]);
  });

  test("shows why something was not done", async () => {
    const { desk, wire } = adasDesk(row());
    wire.refuses = "already_taken";

    const isDone = await desk.do({ type: "claim", conversation: TALK });

    expect(isDone).toBe(false);
    expect(desk.notices.shown.map(({ code }) => code)).toEqual(["already_taken"]);
  });

  test("forgets a chat that became a colleague's", () => {
    const { wire } = adasDesk(mine);

    wire.hear({ type: "row", row: row({ ...mine, agent: BEN.id, seq: 3 }) });

    expect(wire.followed.size).toBe(0);
  });

  test("says what was missed only after everything was compared", () => {
    const { desk, wire } = adasDesk(mine);
    wire.become("live", true);

    wire.become("reconnecting", false);
    wire.become("live", false);
    wire.followed
      .get(TALK)
      ?.take([entry(1, { kind: "conversation_started", visitor_id: "mia", language: "fi" }), said(2), said(3)]);
    expect(desk.reach.state).toBe("reconnecting");
    wire.become("live", true);

    expect(desk.reach.state).toBe("back");
    expect(desk.reach.missed).toBe(2);
  });
});

describe("the floor", () => {
  test("is told with the welcome, and when it changes", () => {
    const { desk, wire } = adasDesk();
    expect(desk.floor.offer?.share).toBe(100);

    wire.hear({ type: "offer", version: 2, share: 0, cause: "slots_taken" });

    expect(desk.floor.offer?.cause).toBe("slots_taken");
  });

  test("whoever takes over from a colleague goes to the chat that was theirs", async () => {
    const { desk, wire } = adasDesk(row({ state: "assigned", agent: BEN.id }));
    wire.answers = { type: "relieved", id: 2, conversation: TALK };

    await desk.relieve(BEN.id);

    expect(wire.asked).toEqual([{ type: "relieve", agent: BEN.id }]);
    expect(desk.columns.current).toBe(TALK);
  });

  test("whoever comes too late to help is told so and goes nowhere", async () => {
    const { desk, wire } = adasDesk();
    wire.refuses = "no_help_wanted";

    await desk.relieve(BEN.id);

    expect(desk.notices.shown.map(({ code }) => code)).toEqual(["no_help_wanted"]);
    expect(desk.columns.current).toBeNull();
  });

  test("a pause has a price, and none where nobody could be asked", async () => {
    const { desk, wire } = adasDesk();
    const cost = { takes_offer_away: true, goal_percent: 90, staying_percent: 91, pausing_percent: 87 };
    wire.answers = { type: "cost", id: 2, cost };
    expect(await desk.costOfPausing()).toEqual(cost);

    wire.refuses = "not_connected";

    expect(await desk.costOfPausing()).toBeNull();
  });
});
