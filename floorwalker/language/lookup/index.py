"""An index of texts by which the few are found that answer a question: by words, pieces of words, matters and meaning.

Words alone fail where a language bends them (*palautus*, *palautan*), so every word also counts by its pieces of four
letters; and where a question and its answer share no word, by what both are about. Plain Python, no model, and the
same for every language that we read.

Okapi BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with k1 = 1.2 and b = 0.5.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from math import log
from typing import Generic, TypeVar

import msgspec

from floorwalker.language.lookup.matters import matters_in
from floorwalker.language.lookup.sense import Reader, Sense
from floorwalker.language.tongues.clauses import words
from floorwalker.language.tongues.tongue import LANGUAGES, tongue

T = TypeVar("T")
K1, B = 1.2, 0.5
PIECE = 4
WORD, PART, MATTER = 1.0, 0.35, 3.0
"""How much a shared word, piece of a word and matter count."""
LONGEST_QUESTION = 2_000
SUPPOSED = 10
"""A sign is weighed as if so many more texts were there without it, so that a shop's first template is found too."""
LEAST_SCORE = 3.0
"""Below this, nothing is better than something: a shared matter is enough, or a word; a few pieces of words are not."""
LEAST_NEAR = 0.14
"""How near a question must be in meaning to a text that its words do not speak for."""
WORDS_COUNT, HALF_WAY = 0.3, 10.0
"""What words count beside nearness at most, and the score that counts half of it."""


class Text(msgspec.Struct, Generic[T], frozen=True):
    """One text to be found: whose it is, what it is called, what it says, and questions that it has answered."""

    owner: T
    title: str
    says: str
    answered: tuple[str, ...] = ()


class Index(Generic[T]):
    """Texts that can be asked."""

    def __init__(self, texts: Sequence[Text[T]]) -> None:
        self._texts = texts
        self._sense: Sense | None = None
        self._owners = [text.owner for text in texts]
        signs = [_signs_of(text) for text in texts]
        lengths = [sum(one.values()) for one in signs]
        usual = sum(lengths) / len(lengths) if lengths else 1.0
        self._postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, (one, length) in enumerate(zip(signs, lengths, strict=True)):
            room = K1 * (1 - B + B * length / usual) if usual else K1
            for sign, times in one.items():
                self._postings[sign].append((number, times * (K1 + 1) / (times + room)))

    def understand(self, reader: Reader) -> None:
        """Have the texts read for what they mean; from then on they are also found by that."""
        self._sense = reader.sense_of([f"{text.title}. {text.says}" for text in self._texts])

    def best(self, question: str, most: int) -> list[T]:
        """Give the owners of the texts that answer a question best, the best first; none where nothing fits."""
        by_words = self._by_words(question[:LONGEST_QUESTION])
        nearness = self._sense.nearness(question) if self._sense else [0.0] * len(self._owners)
        scores = {
            number: near + WORDS_COUNT * by_words[number] / (by_words[number] + HALF_WAY)
            for number, near in enumerate(nearness)
            if by_words[number] >= LEAST_SCORE or near >= LEAST_NEAR
        }
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        return [self._owners[number] for number in ranked[:most]]

    def _by_words(self, question: str) -> defaultdict[int, float]:
        """Score the texts that share words, pieces of words or matters with a question."""
        scores: defaultdict[int, float] = defaultdict(float)
        texts = len(self._owners) + SUPPOSED
        for sign, weight in set(_signs(question)):
            found = self._postings.get(sign, ())
            rarity = weight * log(1 + (texts - len(found) + 0.5) / (len(found) + 0.5))
            for number, share in found:
                scores[number] += rarity * share
        return scores


def _signs_of(text: Text[T]) -> Counter[str]:
    """Count the signs of a text: its title twice, and each question that it has answered as if it said it."""
    signs: Counter[str] = Counter()
    for part, times in ((text.title, 2), (text.says, 1), *((asked, 1) for asked in text.answered)):
        for sign, _ in _signs(part):
            signs[sign] += times
    return signs


def _signs(text: str) -> Iterator[tuple[str, float]]:
    """Yield by what a text is found, each with what it counts."""
    plain = words(text)
    for matter in matters_in(plain):
        yield f"#{matter}", MATTER
    for word in plain:
        if word not in _common():
            yield word, WORD
            marked = f"_{word}_"
            for at in range(len(marked) - PIECE + 1):
                yield f"~{marked[at : at + PIECE]}", PART


@cache
def _common() -> frozenset[str]:
    """Words that say nothing about what a text is about, of every language that we read."""
    return frozenset[str]().union(*(tongue(one).common | tongue(one).fillers for one in LANGUAGES))
