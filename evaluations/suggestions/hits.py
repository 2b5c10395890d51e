"""How often one of three suggestions answers a customer, on questions that nobody looked at who chose anything.

As at the desk: every language's answers in one index, of what is found those in the customer's language, the first
three of them. Each answer has been given to two other questions before; beside that stands what is found where nobody
has answered anything yet.
"""

import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import msgspec

from bench.result_file import Bar, Row, judged
from floorwalker.language.lookup.index import Index, Text
from floorwalker.language.lookup.understanding import understand

HERE = Path(__file__).parent
LANGUAGES = ("en", "sv", "fi", "nl")
SHOWN, LOOKED_AT = 3, 30
HIT, QUICK = Bar("≥", 0.8), Bar("≤", 20)
Owner = tuple[str, str]


class Answer(msgspec.Struct, frozen=True):
    """What a shop answers, what was asked of it before, and what is asked now."""

    id: str
    title: str
    text: str
    earlier: tuple[str, ...]
    asked: tuple[str, ...]


def input_of_questions() -> str:
    """Name the questions by their content."""
    content = b"".join((HERE / f"{language}.toml").read_bytes() for language in LANGUAGES)
    return f"held-out questions sha256 {hashlib.sha256(content).hexdigest()[:16]}"


def rows() -> Iterator[Row]:
    """Ask every question once, and give how often its answer was among the three."""
    answers = {language: _read(language) for language in LANGUAGES}
    learned, fresh = _index(answers, is_learned=True), _index(answers, is_learned=False)
    took: list[float] = []
    for language in LANGUAGES:
        hits = _share_found(learned, answers[language], language, took)
        at_first = _share_found(fresh, answers[language], language, [])
        asked = sum(len(one.asked) for one in answers[language])
        note = f"{asked} questions, {len(answers[language])} answers; {at_first:.1%} before anything was answered"
        yield judged(f"suggestions: answer among three, {language}", hits, "of questions", HIT, note=note)
    yield judged("suggestions: time for one, p99", quantiles(took, n=100)[-1] * 1000, "ms", QUICK)


def _read(language: str) -> list[Answer]:
    found = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
    return msgspec.convert(found["answer"], list[Answer])


def _index(answers: dict[str, list[Answer]], *, is_learned: bool) -> Index[Owner]:
    texts = [
        Text((language, one.id), one.title, one.text, one.earlier if is_learned else ())
        for language, listed in answers.items()
        for one in listed
    ]
    index = Index(texts)
    understand(index)
    return index


def _share_found(index: Index[Owner], answers: list[Answer], language: str, took: list[float]) -> float:
    found = asked = 0
    for answer in answers:
        for question in answer.asked:
            begun = perf_counter()
            best = [owner for owner in index.best(question, LOOKED_AT) if owner[0] == language][:SHOWN]
            took.append(perf_counter() - begun)
            found += (language, answer.id) in best
            asked += 1
    return found / asked
