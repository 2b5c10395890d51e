/** Which rows of a long list stand before the eyes: only those are drawn, however long the list is. */
export interface VisibleRows {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

/** Drawn above and below as well, so that a turn of the wheel finds them there. */
const BEYOND = 4;

/** All rows are equally high; heights and the place of the list in pixels. */
export function visibleRows(count: number, row: number, height: number, top: number): VisibleRows {
  const first = Math.max(0, Math.min(count, Math.floor(top / row)) - BEYOND);
  const end = Math.min(count, Math.ceil((top + height) / row) + BEYOND);
  return { first, end: Math.max(first, end) };
}

/** How far to scroll so that a row is wholly there; no further than that. */
export function scrolledTo(at: number, row: number, height: number, top: number): number {
  const [begins, ends] = [at * row, (at + 1) * row];
  if (begins < top) return begins;
  return ends > top + height ? ends - height : top;
}
