import type { Attachment } from "./frames.ts";

/** A template, or the link to an article, as it would stand in the answer to one customer. */
export interface ReadyTemplate {
  readonly kind?: "template" | "article";
  readonly id: string;
  readonly shortcut: string;
  readonly name: string;
  readonly language: string | null;
  readonly is_in_their_language: boolean;
  readonly text: string;
  /** What is shown and sought instead of the text, where that is an address. */
  readonly begins?: string;
  readonly files: readonly Attachment[];
}

/** Those that fit what is sought, the best first: by shortcut, then by name, then by what they say. */
export function fitting(templates: readonly ReadyTemplate[], sought: string): ReadyTemplate[] {
  const wanted = plain(sought);
  const ranked = templates.map((template) => ({ template, rank: rankOf(template, wanted) }));
  return ranked
    .filter(({ rank }) => rank < NOWHERE)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ template }) => template);
}

const NOWHERE = 4;

function rankOf({ shortcut, name, text, begins }: ReadyTemplate, wanted: string): number {
  if (plain(shortcut).startsWith(wanted)) return 0;
  if (` ${plain(name)}`.includes(` ${wanted}`)) return 1;
  if (plain(`${shortcut} ${name}`).includes(wanted)) return 2;
  return plain(begins ?? text).includes(wanted) ? 3 : NOWHERE;
}

/** Whoever is in a hurry types neither capitals nor dots. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
