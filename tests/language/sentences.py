"""Labelled sentences, and how well they are read.

`developed/` holds the sentences that the phrases were written with. `held_out/` holds sentences written before any
phrase was, which are measured and never looked at while phrases change: a floor that breaks is repaired by phrases
that `developed/` asks for, or the measured loss is accepted and said.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from floorwalker.language.model import Author
from floorwalker.language.views import read

HERE = Path(__file__).parent
LANGUAGES = ("sv", "fi", "nl", "en")


@dataclass(frozen=True)
class Sentence:
    """A sentence with what it does; `complains_of_waiting` stands among the acts."""

    author: Author
    acts: frozenset[str]
    text: str


@dataclass(frozen=True)
class Score:
    """How often an act was found rightly, found wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def sentences(folder: str, language: str) -> list[Sentence]:
    """Give the labelled sentences of a language."""
    lines = (HERE / folder / f"{language}.txt").read_text().splitlines()
    parts = [[part.strip() for part in line.split("|", 2)] for line in lines]
    return [Sentence(cast(Author, author), frozenset(acts.split()), text) for author, acts, text in parts]


def acts_read(sentence: Sentence, language: str) -> frozenset[str]:
    """Give the acts that are found in a sentence."""
    reading = read(sentence.author, sentence.text, language)
    return frozenset(reading.acts) | ({"complains_of_waiting"} & set(reading.marks))


def scores(folder: str) -> dict[str, Score]:
    """Measure every act over all languages."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for language in LANGUAGES:
        for sentence in sentences(folder, language):
            found = acts_read(sentence, language)
            right.update(found & sentence.acts)
            wrong.update(found - sentence.acts)
            missed.update(sentence.acts - found)
    return {act: Score(right[act], wrong[act], missed[act]) for act in sorted(right | wrong | missed)}
