"""The handful of differences between SQLite's and PostgreSQL's SQL, so that stores need not know them."""

import re
from functools import cache
from typing import LiteralString

_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
_ROW_LOCK = re.compile(r"\s+FOR UPDATE( SKIP LOCKED)?\b")


@cache
def for_sqlite(sql: str) -> str:
    """One writer at a time needs no row locks."""
    return _ROW_LOCK.sub("", sql)


@cache
def for_postgres(sql: str) -> LiteralString:
    """Turn `:name` into the driver's `%(name)s`."""
    return _PARAMETER.sub(r"%(\1)s", sql.replace("%", "%%"))
