"""A tongue: the words and phrases of one language, read from its data file when first needed."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, get_args

import msgspec

from floorwalker.language.model import Language
from floorwalker.language.tongues.clauses import Clause, folded, words
from floorwalker.language.tongues.phrases import REMEMBERED_WORDS, Found, PhraseBook
from floorwalker.language.tongues.slips import slips_of

Side = Literal["visitor", "agent"]
COMMON, KNOWN = 2, 1
"""How much a language's common words, and the other words of its phrases, speak for it."""
LANGUAGES: tuple[Language, ...] = get_args(Language)


class DataFile(msgspec.Struct, forbid_unknown_fields=True):
    """What stands in a tongue's data file: words by blanks, phrases by commas."""

    common: str
    fillers: str
    visitor: dict[str, str]
    agent: dict[str, str]


class HeardClause(msgspec.Struct, frozen=True):
    """A clause with the phrases that were found in it."""

    clause: Clause
    found: list[Found]
    kinds: frozenset[str]

    def has(self, *kinds: str) -> bool:
        """Tell whether a phrase of one of these kinds stands in it."""
        return not self.kinds.isdisjoint(kinds)

    def left_over(self, *kinds: str) -> tuple[str, ...]:
        """Give the words that no phrase of these kinds covers."""
        covered = {at for one in self.found if one.kind in kinds for at in range(one.begin, one.end)}
        return tuple(word for at, word in enumerate(self.clause.words) if at not in covered)


class Tongue:
    """One language as we understand it."""

    def __init__(self, data: DataFile) -> None:
        self.common = frozenset(words(data.common))
        self.fillers = frozenset(words(data.fillers))
        self._books: dict[Side, PhraseBook] = {
            "visitor": PhraseBook({kind: folded(listed) for kind, listed in data.visitor.items()}, self.fillers),
            "agent": PhraseBook({kind: folded(listed) for kind, listed in data.agent.items()}, self.fillers),
        }
        vocabulary = self._books["visitor"].vocabulary() | self._books["agent"].vocabulary()
        self._slips = slips_of(vocabulary | self.common | self.fillers)
        self.familiarity = lru_cache(REMEMBERED_WORDS)(self._weigh)

    def _weigh(self, word: str) -> int:
        """Tell how much a word speaks for this language."""
        if word in self.common:
            return COMMON
        return KNOWN if any(book.knows(word) for book in self._books.values()) else 0

    def hear(self, side: Side, clause: Clause) -> HeardClause:
        """Find the phrases in a clause that the visitor or the agent said, with slips set right."""
        meant = Clause(
            tuple(self._slips.get(word, word) for word in clause.words), clause.is_asked, clause.is_in_question
        )
        found = self._books[side].find(meant.words)
        return HeardClause(meant, found, frozenset(one.kind for one in found))


@cache
def tongue(language: Language) -> Tongue:
    """Give a tongue; its file is read once."""
    return Tongue(data_file(language))


def data_file(language: Language) -> DataFile:
    """Read a tongue's data file; a kind of words that nobody knows is refused."""
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), DataFile)
