"""Customers as lines of a table that a spreadsheet may open without reckoning with anything in it."""

import csv
import io
from collections.abc import Iterable

from floorwalker.customers.model import Customer
from floorwalker.customers.reading.people import FORMULA

HEAD = ("id", "name", "mail", "phone", "language")


def head() -> str:
    """The line of column names."""
    return _lines([HEAD])


def lines(customers: Iterable[Customer]) -> str:
    """One line for each whom the shop knows by an id."""
    rows = ((one.external_id or "", one.name, one.mail, one.phone, one.language) for one in customers)
    return _lines(tuple(map(_harmless, row)) for row in rows)


def _harmless(value: str) -> str:
    """What begins like a formula would be one: `=HYPERLINK(…)` in a name sends a colleague's table to somebody."""
    return f"'{value}" if value.startswith(FORMULA) else value


def _lines(rows: Iterable[tuple[str, ...]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()
