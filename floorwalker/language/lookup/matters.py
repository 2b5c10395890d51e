"""What a text is about, of the things that every web shop is asked about, in whatever words and language.

A question and its answer seldom use the same words: *can I get my money back?* is answered by *you have 30 days to
return it*. Both are about sending back.
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

MOST_BETWEEN = 2
SHORTEST = 2


class _Step(msgspec.Struct, frozen=True):
    """One word of a phrase: how it begins, and whether nothing may follow."""

    begins: str
    is_whole: bool

    def fits(self, word: str) -> bool:
        return word == self.begins if self.is_whole else word.startswith(self.begins)


Phrase = tuple[str, tuple[_Step, ...]]


def matters_in(words: Sequence[str]) -> set[str]:
    """Name the matters of a text, given as plain words."""
    known = _phrases()
    found: set[str] = set()
    for at, word in enumerate(words):
        for length in range(SHORTEST, len(word) + 1):
            for matter, steps in known.get(word[:length], ()):
                if matter not in found and steps[0].fits(word) and _goes_on(words, at + 1, steps[1:]):
                    found.add(matter)
    return found


def _goes_on(words: Sequence[str], at: int, steps: tuple[_Step, ...]) -> bool:
    """Whether the rest of a phrase follows, with few words between."""
    for step in steps:
        near = range(at, min(len(words), at + 1 + MOST_BETWEEN))
        place = next((here for here in near if step.fits(words[here])), None)
        if place is None:
            return False
        at = place + 1
    return True


@cache
def _phrases() -> dict[str, list[Phrase]]:
    """All phrases by how their first word begins."""
    text = files(__package__).joinpath("matters.toml").read_text(encoding="utf-8")
    matters = msgspec.convert(tomllib.loads(text), dict[str, dict[str, str]])
    known: dict[str, list[Phrase]] = {}
    for matter, tongues in matters.items():
        for steps in (steps for listed in tongues.values() for steps in _listed(listed)):
            known.setdefault(steps[0].begins, []).append((matter, steps))
    return known


def _listed(phrases: str) -> Iterator[tuple[_Step, ...]]:
    for phrase in phrases.split(","):
        yield tuple(_Step(word.removesuffix("."), word.endswith(".")) for word in phrase.split())
