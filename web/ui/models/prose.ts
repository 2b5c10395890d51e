/** What somebody wrote in Markdown, as the server reads it: a few shapes, and no markup. */

export type Piece =
  | { readonly kind: "plain" | "code"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "strong" | "emphasis"; readonly inside: readonly Piece[] }
  | { readonly kind: "link"; readonly href: string; readonly inside: readonly Piece[] };

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inside: readonly Piece[] }
  | { readonly kind: "paragraph"; readonly inside: readonly Piece[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Block[])[]; readonly start: number | null }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "verbatim"; readonly text: string }
  | { readonly kind: "rule" }
  | { readonly kind: "table"; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

type Cell = readonly Piece[];

const FOLLOWED = new Set(["https:", "http:", "mailto:", "tel:"]);

/** An address that may be followed. The server lets no other through, and what draws it relies on nobody. */
export function followed(href: string): string | undefined {
  return URL.canParse(href) && FOLLOWED.has(new URL(href).protocol) ? href : undefined;
}
