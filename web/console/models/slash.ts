/** The beginning of a shortcut: where its slash stands, where the caret is, and what was typed between. */
export interface Slash {
  readonly from: number;
  readonly to: number;
  readonly sought: string;
}

/** What is being sought before the caret. Only a slash that begins a word seeks: `1/2`, `and/or` and `https://` do not. */
export function slashBefore(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)(\/[^\s/]*)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? "";
  return { from: caret - typed.length, to: caret, sought: typed.slice(1) };
}
