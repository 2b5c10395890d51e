"""The few shapes that prose has, and nothing beyond them."""

from collections.abc import Iterator, Sequence

import msgspec


class Plain(msgspec.Struct, frozen=True, tag_field="kind", tag="plain"):
    """Words."""

    text: str


class Code(msgspec.Struct, frozen=True, tag_field="kind", tag="code"):
    """Words that stand as they are typed."""

    text: str


class LineBreak(msgspec.Struct, frozen=True, tag_field="kind", tag="break"):
    """A new line within a paragraph."""


class Strong(msgspec.Struct, frozen=True, tag_field="kind", tag="strong"):
    """Words that matter."""

    inside: "tuple[Piece, ...]"


class Emphasis(msgspec.Struct, frozen=True, tag_field="kind", tag="emphasis"):
    """Words said with stress."""

    inside: "tuple[Piece, ...]"


class Link(msgspec.Struct, frozen=True, tag_field="kind", tag="link"):
    """Words that lead somewhere: to a page, a mailbox or a telephone, and never into a script."""

    href: str
    inside: "tuple[Piece, ...]"


class Heading(msgspec.Struct, frozen=True, tag_field="kind", tag="heading"):
    """What a part is about. The title of the whole is level one, so this is two to four."""

    level: int
    inside: "tuple[Piece, ...]"


class Paragraph(msgspec.Struct, frozen=True, tag_field="kind", tag="paragraph"):
    """Some sentences."""

    inside: "tuple[Piece, ...]"


class Listing(msgspec.Struct, frozen=True, tag_field="kind", tag="list"):
    """One thing after the other; with numbers from `start` on, or without."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None = None


class Quote(msgspec.Struct, frozen=True, tag_field="kind", tag="quote"):
    """What somebody else says."""

    blocks: "tuple[Block, ...]"


class Verbatim(msgspec.Struct, frozen=True, tag_field="kind", tag="verbatim"):
    """Lines that stand as they are typed."""

    text: str


class Rule(msgspec.Struct, frozen=True, tag_field="kind", tag="rule"):
    """Here something else begins."""


class Table(msgspec.Struct, frozen=True, tag_field="kind", tag="table"):
    """A head and rows of as many cells."""

    head: "tuple[tuple[Piece, ...], ...]"
    rows: "tuple[tuple[tuple[Piece, ...], ...], ...]"


Piece = Plain | Code | LineBreak | Strong | Emphasis | Link
Block = Heading | Paragraph | Listing | Quote | Verbatim | Rule | Table


def plain(blocks: Sequence[Block]) -> str:
    """What is said, without how it looks: to be searched, or shown as a beginning."""
    runs = ("".join(_said(piece) for piece in run) for block in blocks for run in runs_of(block))
    return " ".join(" ".join(runs).split())


def links(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Where it leads, each address once."""
    found = (link for block in blocks for run in runs_of(block) for piece in run for link in _leads(piece))
    return tuple(dict.fromkeys(found))


def runs_of(block: Block) -> Iterator[tuple[Piece, ...]]:
    """Yield what is read in one go, in reading order: a paragraph, a cell, a heading."""
    match block:
        case Heading() | Paragraph():
            yield block.inside
        case Listing():
            yield from (run for item in block.items for inner in item for run in runs_of(inner))
        case Quote():
            yield from (run for inner in block.blocks for run in runs_of(inner))
        case Table():
            yield from (cell for row in (block.head, *block.rows) for cell in row)
        case Verbatim():
            yield (Code(block.text),)


def _said(piece: Piece) -> str:
    match piece:
        case Plain() | Code():
            return piece.text
        case LineBreak():
            return " "
        case _:
            return "".join(_said(inner) for inner in piece.inside)


def _leads(piece: Piece) -> Iterator[str]:
    match piece:
        case Link():
            yield piece.href
        case Strong() | Emphasis():
            yield from (link for inner in piece.inside for link in _leads(inner))
