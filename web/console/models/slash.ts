/** What opens a list: a slash that of templates, a hash that of articles. */
export type Sign = "/" | "#";

/** The beginning of a shortcut: where its sign stands, where the caret is, and what was typed between. */
export interface Slash {
  readonly sign: Sign;
  readonly from: number;
  readonly to: number;
  readonly sought: string;
}

/**
 * What is being sought before the caret. Only a sign that begins a word seeks: `1/2`, `and/or` and `https://` do not,
 * and `#10442` is the number of an order.
 */
export function soughtBefore(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)(\/[^\s/]*|#(?:[^\s#\d][^\s#]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? "";
  return { sign: typed.startsWith("#") ? "#" : "/", from: caret - typed.length, to: caret, sought: typed.slice(1) };
}
