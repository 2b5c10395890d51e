"""How commands tell figures: as words for people, or as one JSON object for programs."""

import sys
from typing import Annotated

import msgspec
from cyclopts import Parameter

WRONG_USAGE = 2
"""The exit status where what was given makes no sense."""

Json = Annotated[bool, Parameter(name="--json", negative="", help="Print one JSON object and nothing else.")]


def tell(figures: msgspec.Struct, words: str, *, as_json: bool) -> None:
    """Print figures as one object, or else the words about them."""
    sys.stdout.write(msgspec.json.encode(figures).decode() + "\n" if as_json else words)
