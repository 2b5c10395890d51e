"""Customers in a file, read as it arrives: never more of it in memory than one line; what is wrong is told by line."""

import codecs
import csv
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from floorwalker.customers.model import LONGEST_EXTERNAL_ID, NotACustomerTable, Vouched
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.text import LONGEST_NAME, clean_line
from floorwalker.plumbing.mail.mailbox import clean_address

Trouble = Literal["id_missing", "id_too_long", "mail_unreadable", "too_few_columns", "unclosed_quote", "not_utf8"]
LONGEST_ROW = 100_000
MOST_LINES_OF_A_ROW = 20
"""A text over more lines than this is no text: somebody forgot to close a quotation mark."""
LONGEST_PHONE = 40
COLUMNS = {"id": "id", "name": "name", "mail": "mail", "email": "mail", "phone": "phone", "language": "language"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LANGUAGE = re.compile(r"[a-z]{2}")


class Problem(msgspec.Struct, frozen=True):
    """A line that was not taken, counted from 1, and why not."""

    line: int
    trouble: Trouble


class PeopleReader:
    """Takes a file piece by piece, and gives whom each whole line is about."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8-sig")(errors="replace").decode
        self._rest = ""
        self._row: list[str] = []
        self._at = 0
        self._columns: list[str] | None = None
        self._delimiter = ","

    def read(self, part: bytes, *, is_last: bool = False) -> Iterator[Vouched | Problem]:
        """Read one more piece."""
        *lines, self._rest = (self._rest + self._decode(part, is_last)).split("\n")
        if len(self._rest) > LONGEST_ROW:
            lines, self._rest = [*lines, self._rest], ""
        for line in [*lines, self._rest] if is_last else lines:
            yield from self._take(line.removesuffix("\r"))
        if is_last and self._row:
            yield self._dropped()
        if is_last and self._columns is None:
            raise NotACustomerTable

    def _take(self, line: str) -> Iterator[Vouched | Problem]:
        self._at += 1
        self._row.append(line)
        text = "\n".join(self._row)
        if text.count('"') % 2:
            if len(self._row) >= MOST_LINES_OF_A_ROW or len(text) > LONGEST_ROW:
                yield self._dropped()
            return
        began, self._row = self._at - len(self._row) + 1, []
        if not text.strip():
            return
        if self._columns is None:
            self._begin(text)
        else:
            yield self._person(began, text)

    def _dropped(self) -> Problem:
        began, self._row = self._at - len(self._row) + 1, []
        return Problem(began, "unclosed_quote")

    def _begin(self, head: str) -> None:
        self._delimiter = ";" if head.count(";") > head.count(",") else ","
        names = next(csv.reader([head], delimiter=self._delimiter))
        self._columns = [COLUMNS.get(name.strip().casefold(), "") for name in names]
        if "id" not in self._columns:
            raise NotACustomerTable

    def _person(self, line: int, text: str) -> Vouched | Problem:
        try:
            values = next(csv.reader(text.splitlines(keepends=True), delimiter=self._delimiter, strict=True))
        except (csv.Error, StopIteration):
            return Problem(line, "unclosed_quote")
        if "\ufffd" in text:
            return Problem(line, "not_utf8")
        columns = self._columns or []
        if len(values) < len(columns):
            return Problem(line, "too_few_columns")
        said = {name: _plain(value) for name, value in zip(columns, values, strict=False) if name}
        return _vouched(line, said)


def _vouched(line: int, said: dict[str, str]) -> Vouched | Problem:
    if not said["id"]:
        return Problem(line, "id_missing")
    if len(said["id"]) > LONGEST_EXTERNAL_ID:
        return Problem(line, "id_too_long")
    try:
        mail = clean_address(said["mail"]) if said.get("mail") else ""
    except FloorwalkerError:
        return Problem(line, "mail_unreadable")
    language = said.get("language", "")[:2].lower()
    return Vouched(
        external_id=said["id"],
        name=said.get("name", "")[:LONGEST_NAME],
        mail=mail,
        phone=said.get("phone", "")[:LONGEST_PHONE],
        language=language if _LANGUAGE.fullmatch(language) else "",
    )


def _plain(value: str) -> str:
    """A value as it was before somebody kept a spreadsheet from reckoning with it."""
    line = clean_line(value, longest=LONGEST_ROW)
    return line[1:] if line.startswith("'") and line[1:2] in FORMULA else line
