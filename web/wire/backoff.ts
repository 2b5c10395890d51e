const FIRST_MS = 500;
const LONGEST_MS = 20_000;

/**
 * How long to stay away after the n-th failure in a row, in ms: anything up to a bound that doubles.
 * Full jitter, because a restarted server must not meet all its clients in the same second.
 */
export function backOff(failures: number, chance: () => number = Math.random): number {
  const bound = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(chance() * bound);
}
