"""A file as rows of named values: a table by its lines, or XML. A broken line is told, and harms none after it."""

import csv
from collections.abc import Iterator

from floorwalker.catalogue.feeds.marked_up import BadMarkup, is_marked_up, items_in
from floorwalker.catalogue.model import Problem

DELIMITERS = "\t;,|"
MOST_LINES_OF_A_ROW = 20
"""A text over more lines than this is no text: somebody forgot to close a quotation mark."""
LONGEST_LINE = 100_000

Row = tuple[int, dict[str, str]]


class NotATable(Exception):
    """No line of column names with something to tell the columns apart, and no whole feed in XML either."""


def rows_in(content: bytes) -> Iterator[Row | Problem]:
    """Yield each row's line with its values by column, or what is wrong with it; of a table the first names columns."""
    if is_marked_up(content):
        yield from _marked_up_rows(content)
        return
    lines = _text_of(content).splitlines()
    head = next((at for at, line in enumerate(lines) if line.strip()), None)
    if head is None:
        raise NotATable
    delimiter = _delimiter_of(lines[head])
    names = [_plain(name) for name in next(csv.reader([lines[head]], delimiter=delimiter))]
    at = head + 1
    while at < len(lines):
        values, used = _row_at(lines, at, delimiter)
        if values is None:
            yield Problem(at + 1, "unclosed_quote", lines[at][:80])
        elif any(value.strip() for value in values):
            yield _named(at + 1, names, values)
        at += used


def _marked_up_rows(content: bytes) -> Iterator[Row]:
    try:
        for line, values in items_in(content):
            yield line, {_plain(name): value for name, value in values.items()}
    except BadMarkup as error:
        raise NotATable from error


def _text_of(content: bytes) -> str:
    """Read it as what it says it is; what is no UTF-8 was written by an office program of the West."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter_of(head: str) -> str:
    best = max(DELIMITERS, key=head.count)
    if not head.count(best):
        raise NotATable
    return best


def _row_at(lines: list[str], at: int, delimiter: str) -> tuple[list[str] | None, int]:
    """Read the row that begins here, over several lines if a text in quotation marks does; gives how many it used."""
    text = ""
    for used in range(1, min(MOST_LINES_OF_A_ROW, len(lines) - at) + 1):
        text += ("\n" if text else "") + lines[at + used - 1]
        if len(text) > LONGEST_LINE:
            return None, 1
        if text.count('"') % 2:
            continue
        try:
            return next(csv.reader([text], delimiter=delimiter, strict=True), []), used
        except csv.Error:
            break
    # Tables with tabs often know no quotation marks at all: 15" is fifteen inches there.
    return (lines[at].split(delimiter), 1) if delimiter == "\t" else (None, 1)


def _named(line: int, names: list[str], values: list[str]) -> Row | Problem:
    if len(values) < len(names) and len(values) == 1:
        return Problem(line, "too_few_columns", values[0][:80])
    return line, {name: value.strip() for name, value in zip(names, values, strict=False) if name}


def _plain(name: str) -> str:
    """What a column is called, however it is written: `g:Image Link` is `image_link`."""
    return "_".join(name.strip().casefold().removeprefix("g:").replace("-", " ").replace("_", " ").split())
