"""Reading Markdown into blocks: CommonMark with tables, without markup of its own, pictures and references."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from msgspec.structs import replace

from floorwalker.kit.prose.blocks import (
    Block,
    Code,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Piece,
    Plain,
    Quote,
    Rule,
    Strong,
    Table,
    Verbatim,
)

HIGHEST, LOWEST = 2, 4
# Indented code, setext headings and references surprise people who only meant to write.
_LEFT_OUT = ["html_block", "html_inline", "code", "lheading", "reference"]
_ADDRESS = re.compile(r"https?://[^\s<>\"'{}|\\^`]+", re.IGNORECASE)
_AFTER_ADDRESS = ".,;:!?)]"
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\\]")


class _Reader(MarkdownIt):
    """Sees every link that is written; what may be followed is decided by `is_safe` alone."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - its name there
        """Let it be seen."""
        return True


@lru_cache(maxsize=500)
def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Read a text; whatever it is, it can be read. What leads nowhere safe is words."""
    root = SyntaxTreeNode(_reader().parse(markdown))
    return _blocks(root.children)


def unsafe_links(markdown: str) -> list[str]:
    """Give what a text would lead to and must not, so that whoever writes it can be told."""
    tokens = (inner for token in _reader().parse(markdown) for inner in token.children or [])
    targets = (str(token.attrs.get("href") or token.attrs.get("src") or "") for token in tokens if token.attrs)
    return [target for target in targets if not is_safe(target)]


def is_safe(href: str) -> bool:
    """Whether an address may be followed: a page, a mailbox or a telephone, said in full and without a trick."""
    if _UNSEEN.search(href):
        return False
    try:
        parts = urlsplit(href)
        if parts.scheme in {"http", "https"}:
            return bool(parts.hostname) and parts.username is None and parts.password is None
    except ValueError:
        return False
    return parts.scheme in {"mailto", "tel"} and bool(parts.path) and not parts.netloc


@cache
def _reader() -> MarkdownIt:
    reader = _Reader("commonmark", {"html": False})
    reader.enable("table").disable(_LEFT_OUT)
    return reader


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
    return tuple(_BLOCKS[node.type](node) for node in nodes if node.type in _BLOCKS)


def _heading(node: SyntaxTreeNode) -> Heading:
    return Heading(min(max(int(node.tag[1]), HIGHEST), LOWEST), _inside(node))


def _listing(node: SyntaxTreeNode) -> Listing:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return Listing(tuple(_blocks(item.children) for item in node.children), start)


def _table(node: SyntaxTreeNode) -> Table:
    rows = [tuple(_inside(cell) for cell in row.children) for part in node.children for row in part.children]
    return Table(rows[0], tuple(rows[1:]))


_BLOCKS: dict[str, Callable[[SyntaxTreeNode], Block]] = {
    "heading": _heading,
    "paragraph": lambda node: Paragraph(_inside(node)),
    "bullet_list": _listing,
    "ordered_list": _listing,
    "blockquote": lambda node: Quote(_blocks(node.children)),
    "fence": lambda node: Verbatim(node.content.rstrip("\n")),
    "hr": lambda _: Rule(),
    "table": _table,
}


def _inside(node: SyntaxTreeNode) -> tuple[Piece, ...]:
    return tuple(piece for inline in node.children for piece in _pieces(inline))


def _pieces(node: SyntaxTreeNode) -> tuple[Piece, ...]:
    return tuple(piece for one in node.children if one.type in _PIECES for piece in _PIECES[one.type](one))


def _led(node: SyntaxTreeNode) -> Iterable[Piece]:
    """Lead where a link leads; what stands in it leads nowhere else."""
    return _link(str(node.attrs.get("href", "")), tuple(_unlinked(piece) for piece in _pieces(node)))


def _picture(node: SyntaxTreeNode) -> Iterable[Piece]:
    """Let the words of a picture lead to it: nothing is loaded from elsewhere."""
    return _link(str(node.attrs.get("src", "")), (Plain(node.content),))


_PIECES: dict[str, Callable[[SyntaxTreeNode], Iterable[Piece]]] = {
    "text": lambda node: _with_addresses(node.content),
    "softbreak": lambda _: [Plain(" ")],
    "hardbreak": lambda _: [LineBreak()],
    "code_inline": lambda node: [Code(node.content)],
    "strong": lambda node: [Strong(_pieces(node))],
    "em": lambda node: [Emphasis(_pieces(node))],
    "link": _led,
    "image": _picture,
}


def _unlinked(piece: Piece) -> Piece:
    if isinstance(piece, Link):
        return Plain("".join(inner.text for inner in piece.inside if isinstance(inner, Plain)))
    if isinstance(piece, Strong | Emphasis):
        return replace(piece, inside=tuple(_unlinked(inner) for inner in piece.inside))
    return piece


def _link(href: str, inside: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return (Link(href, inside),) if is_safe(href) else inside


def _with_addresses(text: str) -> Iterator[Piece]:
    """Let addresses be followed that were written without brackets."""
    after = 0
    for found in _ADDRESS.finditer(text):
        href = found.group().rstrip(_AFTER_ADDRESS)
        if is_safe(href):
            if found.start() > after:
                yield Plain(text[after : found.start()])
            yield Link(href, (Plain(href),))
            after = found.start() + len(href)
    if after < len(text):
        yield Plain(text[after:])
