"""Find in a customer's message what counts in law, as decision 0035 says it; when in doubt, nothing.

All languages are listened for at once: whoever writes German on a Swedish page has withdrawn all the same.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import msgspec

from floorwalker.language.model import StatementKind
from floorwalker.language.tongues.clauses import clauses, folded, words
from floorwalker.language.tongues.phrases import PhraseBook

Tongue = Literal["en", "sv", "fi", "nl", "da", "nb", "de"]
TONGUES: tuple[Tongue, ...] = get_args(Tongue)
STATING: tuple[tuple[StatementKind, str, str], ...] = (
    ("withdrawal", "withdraws", "not_withdrawn"),
    ("complaint", "complains", "not_complained"),
)
HEAD = 4
"""So many letters of a telling word decide whether a message is looked at closely."""


class StatingFile(msgspec.Struct, forbid_unknown_fields=True):
    """What stands in a language's file: fillers by blanks, phrases by commas."""

    fillers: str
    withdraws: str
    complains: str
    asks: str
    supposes: str
    not_withdrawn: str
    not_complained: str


class Reader:
    """Knows the phrases of all languages."""

    def __init__(self, listed: dict[Tongue, StatingFile]) -> None:
        fillers = frozenset(word for one in listed.values() for word in words(one.fillers))
        phrases = {
            f"{tongue} {kind}": folded(getattr(one, kind))
            for tongue, one in listed.items()
            for kind in StatingFile.__struct_fields__[1:]
        }
        self._book = PhraseBook(phrases, fillers)
        telling = [text for kind, text in phrases.items() if kind.endswith((" withdraws", " complains"))]
        self._heads = frozenset(_heads(telling))

    def read(self, text: str) -> tuple[StatementKind, ...]:
        """Tell what a message states."""
        if self._heads.isdisjoint(word[:HEAD] for word in words(text)):
            return ()
        found: list[StatementKind] = []
        supposed: set[Tongue] = set()
        for clause in clauses(text):
            heard = frozenset(one.kind for one in self._book.find(clause.words))
            found += _stated(heard, supposed)
            supposed = {tongue for tongue in TONGUES if f"{tongue} supposes" in heard}
        return tuple(dict.fromkeys(found))


def _stated(heard: frozenset[str], supposed: set[Tongue]) -> Iterator[StatementKind]:
    """Yield what a clause states; not if in one of the languages that it may be, it only asks or supposes."""
    for kind, states, excuse in STATING:
        understood = {tongue for tongue in TONGUES if f"{tongue} {states}" in heard}
        excused = {tongue for tongue in understood if not heard.isdisjoint(_excuses(tongue, excuse))}
        if understood and not excused and understood.isdisjoint(supposed):
            yield kind


def _excuses(tongue: Tongue, excuse: str) -> tuple[str, str, str]:
    return f"{tongue} asks", f"{tongue} supposes", f"{tongue} {excuse}"


def _heads(telling: list[str]) -> Iterator[str]:
    """Yield how the longest word of each phrase begins: without it the phrase cannot stand there."""
    for listed in telling:
        for phrase in listed.replace("\n", " ").split(","):
            choices = [part.split("/") for part in _plain(phrase).split() if part != ".." and part[:1] != "*"]
            longest = max(choices, key=lambda parts: min(map(len, parts)), default=[])
            yield from (part.rstrip("*")[:HEAD] for part in longest)


def _plain(phrase: str) -> str:
    """Take away what is written for the book alone; of a choice in brackets each word may begin it."""
    before, opened, rest = phrase.partition("[")
    after = rest.partition("]")[2]
    return f"{before} {after}" if opened else phrase.replace("^", "")


@cache
def reader() -> Reader:
    """Give the one reader; its files are read once."""
    return Reader({tongue: _file(tongue) for tongue in TONGUES})


def _file(tongue: Tongue) -> StatingFile:
    text = files(__package__).joinpath(f"{tongue}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), StatingFile)
