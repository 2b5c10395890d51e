import { followed, type Block, type Piece } from "./models/prose.ts";

/** The title of the whole is above these. */
const BELOW_TITLE = 1;

/**
 * Draw prose. Elements are made one by one and words put in as words, so no text becomes markup; and it needs nothing of
 * Svelte, which the panel would have to fetch on its first open. Its looks stand in prose.css, for whoever draws it.
 */
export function drawn(blocks: readonly Block[]): HTMLElement {
  const prose = make("div", ...blocks.map(blockOf));
  prose.className = "prose";
  return prose;
}

function blockOf(block: Block): Node {
  switch (block.kind) {
    case "heading":
      return make(`h${block.level + BELOW_TITLE}`, ...block.inside.map(pieceOf));
    case "paragraph":
      return make("p", ...block.inside.map(pieceOf));
    case "list":
      return listOf(block.items, block.start);
    case "quote":
      return make("blockquote", ...block.blocks.map(blockOf));
    case "verbatim":
      return scrolling(make("pre", make("code", block.text)));
    case "rule":
      return make("hr");
    case "table":
      return tableOf(block.head, block.rows);
  }
}

function pieceOf(piece: Piece): Node | string {
  switch (piece.kind) {
    case "plain":
      return piece.text;
    case "code":
      return make("code", piece.text);
    case "break":
      return make("br");
    case "strong":
      return make("strong", ...piece.inside.map(pieceOf));
    case "emphasis":
      return make("em", ...piece.inside.map(pieceOf));
    case "link":
      return linkOf(piece.href, piece.inside);
  }
}

function listOf(items: readonly (readonly Block[])[], start: number | null): Node {
  const list = make(start === null ? "ul" : "ol", ...items.map((item) => make("li", ...item.map(blockOf))));
  if (start !== null) list.setAttribute("start", String(start));
  return list;
}

function tableOf(head: readonly (readonly Piece[])[], rows: readonly (readonly (readonly Piece[])[])[]): Node {
  const headings = head.map((cell) => make("th", ...cell.map(pieceOf)));
  for (const heading of headings) heading.setAttribute("scope", "col");
  const lines = rows.map((row) => make("tr", ...row.map((cell) => make("td", ...cell.map(pieceOf)))));
  const box = scrolling(make("div", make("table", make("thead", make("tr", ...headings)), make("tbody", ...lines))));
  box.className = "prose__table";
  return box;
}

function linkOf(href: string, inside: readonly Piece[]): Node {
  const link = make(followed(href) ? "a" : "span", ...inside.map(pieceOf));
  if (link instanceof HTMLAnchorElement) Object.assign(link, { href, target: "_blank", rel: "noopener noreferrer nofollow" });
  return link;
}

/** What scrolls must be reachable by keyboard. */
function scrolling(box: HTMLElement): HTMLElement {
  box.tabIndex = 0;
  return box;
}

function make(name: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}
