"""An article as a page of its own: everything that anybody wrote is text in it and nothing else."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from floorwalker.articles.views.library import OpenArticle
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

_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;"
    "padding:0 1rem;color:light-dark(#23201d,#f1ede7);background:light-dark(#faf8f5,#1a1816);overflow-wrap:anywhere}"
    "header{color:light-dark(#5d564e,#b8b0a5)}h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem}"
    "h3,h4{font-size:1.05rem}a{color:light-dark(#1f6a58,#7ccdb4)}pre,code{font-family:ui-monospace,monospace}"
    "pre{overflow-x:auto;padding:.75rem;background:light-dark(#f2efea,#131110);border-radius:.4rem}"
    "blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid light-dark(#ddd7ce,#3d3934)}"
    ".table{overflow-x:auto}table{border-collapse:collapse}"
    "th,td{padding:.35rem .75rem;border:1px solid light-dark(#ddd7ce,#3d3934);text-align:start}"
)
STYLE_HASH = f"'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'"
"""By which a browser knows that this style, and no other, is ours."""


def as_html(article: OpenArticle, shop: str) -> str:
    """Write it out as a page that loads nothing and runs nothing."""
    title, name = escape(article.title), escape(shop)
    return (
        f'<!doctype html>\n<html lang="{escape(article.language)}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title} · {name}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<header>{name}</header>\n"
        f'<main dir="auto">\n<h1>{title}</h1>\n{_blocks(article.blocks)}\n</main>\n</body>\n</html>\n'
    )


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_pieces(block.inside)}</h{block.level}>"
        case Paragraph():
            return f"<p>{_pieces(block.inside)}</p>"
        case Verbatim():
            return f'<pre tabindex="0"><code>{escape(block.text)}</code></pre>'
        case _:
            return _group(block)


def _group(block: Listing | Quote | Rule | Table) -> str:
    match block:
        case Rule():
            return "<hr>"
        case Listing():
            items = "".join(f"<li>{_blocks(item)}</li>" for item in block.items)
            return f"<ul>{items}</ul>" if block.start is None else f'<ol start="{block.start}">{items}</ol>'
        case Quote():
            return f"<blockquote>{_blocks(block.blocks)}</blockquote>"
        case Table():
            head = "".join(f'<th scope="col">{_pieces(cell)}</th>' for cell in block.head)
            rows = "".join(f"<tr>{''.join(f'<td>{_pieces(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
            return f'<div class="table" tabindex="0"><table><tr>{head}</tr>{rows}</table></div>'


def _pieces(pieces: Iterable[Piece]) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    match piece:
        case Plain():
            return escape(piece.text)
        case Code():
            return f"<code>{escape(piece.text)}</code>"
        case LineBreak():
            return "<br>"
        case _:
            return _around(piece)


def _around(piece: Strong | Emphasis | Link) -> str:
    match piece:
        case Strong():
            return f"<strong>{_pieces(piece.inside)}</strong>"
        case Emphasis():
            return f"<em>{_pieces(piece.inside)}</em>"
        case Link():
            return f'<a href="{escape(piece.href)}" rel="noopener nofollow">{_pieces(piece.inside)}</a>'
