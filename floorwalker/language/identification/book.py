"""The phrases of one language that tell matters of identification, and what an agent asks for, from its data file."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from floorwalker.language.model import Language
from floorwalker.language.tongues.clauses import folded
from floorwalker.language.tongues.phrases import PhraseBook
from floorwalker.language.tongues.tongue import tongue


class DataFile(msgspec.Struct, forbid_unknown_fields=True):
    """What stands in a data file: phrases by commas, for customers and for agents."""

    matters: dict[str, str]
    asked: dict[str, str]


class Books(msgspec.Struct, frozen=True):
    """The phrases of both sides, ready to be found."""

    matters: PhraseBook
    asked: PhraseBook


@cache
def books(language: Language) -> Books:
    """Give the phrases of a language; its file is read once."""
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    data, fillers = msgspec.convert(tomllib.loads(text), DataFile), tongue(language).fillers
    return Books(_book(data.matters, fillers), _book(data.asked, fillers))


def _book(kinds: dict[str, str], fillers: frozenset[str]) -> PhraseBook:
    return PhraseBook({kind: folded(listed) for kind, listed in kinds.items()}, fillers)
