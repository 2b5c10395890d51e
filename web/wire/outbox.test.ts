import { describe, expect, test } from "vitest";
import { Outbox, type Pending, type Shelf } from "./outbox.ts";
import { MemoryShelf } from "./testing/shelf.ts";

function message(client_id: string, written_at: number): Pending {
  return { client_id, conversation: null, text: client_id, file: null, written_at };
}

const ids = (outbox: Outbox) => outbox.all.map(({ client_id }) => client_id);

describe("an outbox", () => {
  test("survives a reload in the order of writing", () => {
    const shelf = new MemoryShelf();
    const before = new Outbox("shoe", shelf);
    before.put(message("later", 2));
    before.put(message("first", 1));

    expect(ids(new Outbox("shoe", shelf))).toEqual(["first", "later"]);
  });

  test("what the server keeps is shown but not sent after a reload", () => {
    const shelf = new MemoryShelf();
    const before = new Outbox("shoe", shelf);
    before.put(message("one", 1));

    before.keep(message("one", 1));

    expect(before.find("one")?.is_kept).toBe(true);
    expect(ids(new Outbox("shoe", shelf))).toEqual([]);
  });

  test("two tabs do not overwrite each other", () => {
    const shelf = new MemoryShelf();
    const [one, other] = [new Outbox("shoe", shelf), new Outbox("shoe", shelf)];

    one.put(message("mine", 1));
    other.put(message("yours", 2));

    expect(ids(new Outbox("shoe", shelf))).toEqual(["mine", "yours"]);
  });

  test("another shop's messages are not ours", () => {
    const shelf = new MemoryShelf();
    new Outbox("hat", shelf).put(message("felt", 1));

    expect(ids(new Outbox("shoe", shelf))).toEqual([]);
  });

  test("works on where storage is forbidden or full", () => {
    const forbidden = new Proxy({} as Shelf, {
      get() {
        throw new Error("SecurityError");
      },
    });
    const outbox = new Outbox("shoe", forbidden);

    outbox.put(message("one", 1));

    expect(ids(outbox)).toEqual(["one"]);
  });
});
