import type { Standing } from "#wire/types.ts";

export type Stage = Standing["stage"];
export const STAGES: readonly Stage[] = ["entrance", "browsing", "product", "cart", "checkout", "thanks"];

export type Order = "longest" | "newest" | "cart";

/** Whom somebody wants to see, and in which order; `null` and the empty words leave everybody. */
export interface Filter {
  readonly stage: Stage | null;
  readonly hasCart: boolean;
  readonly language: string | null;
  readonly words: string;
  readonly order: Order;
}

export const EVERYBODY: Filter = { stage: null, hasCart: false, language: null, words: "", order: "longest" };

const ORDERS: Record<Order, (one: Standing, other: Standing) => number> = {
  longest: (one, other) => one.since - other.since,
  newest: (one, other) => other.came_at - one.came_at,
  cart: (one, other) => (other.cart?.minor ?? 0) - (one.cart?.minor ?? 0) || one.since - other.since,
};

/** Those whom the filter leaves, in its order; who stands equal keeps one place among them. */
export function listed(people: Iterable<Standing>, filter: Filter): Standing[] {
  const words = filter.words.trim().toLocaleLowerCase();
  const left = [...people].filter(
    (one) =>
      (filter.stage === null || one.stage === filter.stage) &&
      (!filter.hasCart || Boolean(one.cart)) &&
      (filter.language === null || baseOf(one.language) === filter.language) &&
      (words === "" || isFoundBy(one, words)),
  );
  const order = ORDERS[filter.order];
  return left.toSorted((one, other) => order(one, other) || (one.id < other.id ? -1 : 1));
}

/** How many stand at each stage, whatever the filter says. */
export function counted(people: Iterable<Standing>): Record<Stage, number> {
  const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  for (const { stage } of people) counts[stage] += 1;
  return counts;
}

/** The languages that are spoken on the floor now. */
export function languagesOf(people: Iterable<Standing>): string[] {
  return [...new Set([...people].map(({ language }) => baseOf(language)))].toSorted();
}

/** `de` for `de-AT`. */
export function baseOf(language: string): string {
  return (language.split("-", 1)[0] ?? language).toLowerCase();
}

function isFoundBy({ name = "", number, title, page }: Standing, words: string): boolean {
  return [name, title, page, number ? String(number) : ""].some((text) => text.toLocaleLowerCase().includes(words));
}
