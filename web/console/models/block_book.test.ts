import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { BlockBook, type BlockPage } from "./block_book.ts";

const PAGE: BlockPage = { blocks: [], settings: { mail: "", phone: "", warnings: {} }, usual_mail: "", usual_warning: "" };

function made(refused?: string) {
  const done = () => (refused ? Promise.reject(new Refusal(refused, "")) : Promise.resolve({}));
  const office = { blocks: vi.fn(() => Promise.resolve(PAGE)), liftBlock: vi.fn(done), chooseBlockSettings: vi.fn(done) };
  let hear: (frame: never) => void = () => {};
  const wire = { on: vi.fn((_: string, heard: (frame: never) => void) => ((hear = heard), () => {})) };
  const notices = { tell: vi.fn() };
  const book = new BlockBook(office, notices, wire as never);
  return { book, notices, office, tell: (type: string) => hear({ type } as never) };
}

test("a lifted block is gone from the page that is asked for anew", async () => {
  const { book, office } = made();

  expect(await book.lift("one", "Her brother.")).toBe(true);

  expect(office.liftBlock).toHaveBeenCalledExactlyOnceWith("one", "Her brother.");
  expect(book.page).toEqual(PAGE);
});

test("news of a block asks anew, and other news does not", async () => {
  const { book, office, tell } = made();
  book.watchThem();
  tell("blocks");
  tell("pong");

  await vi.waitFor(() => expect(office.blocks).toHaveBeenCalledTimes(2));
});

test("a refusal is told and nothing is kept", async () => {
  const { book, notices } = made("not_an_address");

  await book.choose(PAGE.settings);

  expect(book.isKept).toBe(false);
  expect(notices.tell).toHaveBeenCalledExactlyOnceWith("not_an_address");
});
