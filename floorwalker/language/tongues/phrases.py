"""Find the phrases of a tongue in a clause, in a time that grows with the clause and with nothing else.

A phrase is written as words: `word*` begins so, `*word` ends so, `a/b` is either, `[a b/c]` is either of several
words, `..` passes over up to four words, and `^` in front wants the beginning of the clause.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

import msgspec

LONGEST_GAP = 4
LONGEST_STEM, LONGEST_ENDING = 24, 8
REMEMBERED_WORDS = 4_096
SHORTEST_TELLING = 4
GAP = ".."


class Found(msgspec.Struct, frozen=True):
    """A phrase of some kind that covers the words from `begin` up to `end`."""

    kind: str
    begin: int
    end: int


class Ending(msgspec.Struct, frozen=True):
    """That a phrase of some kind is complete here; one that trails off covers some words more."""

    kind: str
    is_beginning: bool
    trails: int


class Junction(msgspec.Struct):
    """How phrases that began alike may go on: by the very next word, or by one a little later."""

    endings: list[Ending]
    next: dict[str, "Junction"]
    later: dict[str, "Junction"]


class PhraseBook:
    """All phrases of one side of the conversation in one tongue, as a tree of their words."""

    def __init__(self, kinds: Mapping[str, str], fillers: frozenset[str]) -> None:
        self._fillers = fillers
        self._root = _new_junction()
        self._parts: set[str] = set()
        for kind, listed in kinds.items():
            for written in listed.replace("\n", " ").split(","):
                for spelled in _spelled_out(written.strip()):
                    self._add(kind, spelled)
        self._parts_met = lru_cache(REMEMBERED_WORDS)(self._look_up)

    def vocabulary(self) -> set[str]:
        """All words that stand in phrases in full, for setting slips right."""
        return {part for part in self._parts if part.isalpha()}

    def knows(self, word: str) -> bool:
        """Tell whether a word may stand in a phrase, whatever its ending."""
        return any(len(part) >= SHORTEST_TELLING for part in self._parts_met(word))

    def find(self, words: Sequence[str]) -> list[Found]:
        """Find every phrase in a clause."""
        start = next((at for at, word in enumerate(words) if word not in self._fillers), 0)
        met = [self._parts_met(word) for word in words]
        found = []
        for begin in range(len(words)):
            for ending, end in _ways(self._root, met, begin):
                if begin <= start or not ending.is_beginning:
                    found.append(Found(ending.kind, begin, min(end + ending.trails, len(words))))
        return found

    def _add(self, kind: str, spelled: str) -> None:
        choices = [word.split("/") for word in spelled.removeprefix("^").split()]
        for chosen in product(*choices) if choices else ():
            junction, is_late = self._root, False
            for part in chosen:
                if part != GAP:
                    self._parts.add(part)
                    ways = junction.later if is_late else junction.next
                    junction = ways.setdefault(part, _new_junction())
                is_late = part == GAP
            junction.endings.append(Ending(kind, spelled.startswith("^"), LONGEST_GAP if is_late else 0))

    def _look_up(self, word: str) -> tuple[str, ...]:
        """Give the parts of phrases that a word answers to."""
        stems = (word[:length] + "*" for length in range(1, min(len(word), LONGEST_STEM) + 1))
        endings = ("*" + word[-length:] for length in range(1, min(len(word), LONGEST_ENDING) + 1))
        return tuple(part for part in (word, *stems, *endings) if part in self._parts)


def _new_junction() -> Junction:
    return Junction([], {}, {})


def _spelled_out(written: str) -> Iterator[str]:
    """Write a phrase out once for each choice in brackets."""
    before, opened, rest = written.partition("[")
    if not opened:
        yield written
        return
    choices, _, after = rest.partition("]")
    for choice in choices.split("/"):
        yield from _spelled_out(before + choice + after)


def _ways(junction: Junction, met: list[tuple[str, ...]], at: int) -> Iterator[tuple[Ending, int]]:
    """Follow the words from a place on, and give each phrase that is complete with the place behind it."""
    for ending in junction.endings:
        yield ending, at
    yield from _onward(junction.next, met, at, at + 1)
    yield from _onward(junction.later, met, at, at + 1 + LONGEST_GAP)


def _onward(
    ways: dict[str, Junction], met: list[tuple[str, ...]], begin: int, end: int
) -> Iterator[tuple[Ending, int]]:
    for near in range(begin, min(end, len(met)) if ways else begin):
        for part in met[near]:
            if part in ways:
                yield from _ways(ways[part], met, near + 1)
