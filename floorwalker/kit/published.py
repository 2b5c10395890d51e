"""What the field has published, so that a shop can see its own figures beside others'. The figures are a data file."""

from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).with_name("published.toml")


class Published(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One published figure, in per cent: which measure it stands beside, from which year, by whom."""

    id: str
    measure: str
    percent: int
    year: int
    source: str


class _Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    figure: tuple[Published, ...]


def published(measure: str) -> list[Published]:
    """Give what is published about a measure, in the order of the file."""
    return [figure for figure in _all() if figure.measure == measure]


@cache
def _all() -> tuple[Published, ...]:
    return msgspec.toml.decode(_FILE.read_bytes(), type=_Page).figure
