import { expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { shareOf, TopicBook, type TopicPage } from "./topic_book.ts";

const PAGE = { topics: [{ id: "order" }] } as unknown as TopicPage;
const SKIS = { name: "Ski rental", label: "before" } as const;

function book() {
  const done = () => Promise.resolve({});
  const office = {
    topicPage: vi.fn(() => Promise.resolve(PAGE)),
    addTopic: vi.fn(done),
    changeTopic: vi.fn(done),
    retireTopic: vi.fn(done),
    restoreTopic: vi.fn(done),
  };
  const notices = { tell: vi.fn() };
  return { office, notices, topics: new TopicBook(office, notices) };
}

test("what was changed is shown anew", async () => {
  const { office, topics } = book();
  await topics.show(7);

  expect(await topics.add(SKIS)).toBe(true);

  expect(office.addTopic).toHaveBeenCalledWith(SKIS);
  expect(office.topicPage.mock.calls).toEqual([[7], [7]]);
  expect(topics.page).toBe(PAGE);
});

test("what is refused is said, and the form stays", async () => {
  const { office, notices, topics } = book();
  office.changeTopic.mockRejectedValueOnce(new Refusal("topic_exists", ""));

  expect(await topics.change("order", SKIS)).toBe(false);

  expect(notices.tell).toHaveBeenCalledWith("topic_exists");
});

test("a share of nothing is none", () => {
  expect([shareOf(1, 3), shareOf(0, 0)]).toEqual([33, 0]);
});
