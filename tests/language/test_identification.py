"""Matters that need an identification, and what agents ask, are read as measured; general questions are none."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from floorwalker.language.model import FIELDS, MATTERS
from floorwalker.language.views import fields_asked, matter_of
from tests.language.sentences import sentences

LANGUAGES = ("sv", "fi", "nl", "en")
HERE = Path(__file__).parent / "identification"


def labelled(folder: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield who says it, what should be found in it, and the words."""
    for line in (HERE / folder / f"{language}.txt").read_text().splitlines():
        side, label, text = (part.strip() for part in line.split("|", 2))
        yield side, label, text


def found_in(side: str, text: str, language: str) -> str:
    """What is found in a sentence, as it is labelled."""
    if side == "visitor":
        return matter_of(text, language) or "none"
    return " ".join(sorted(fields_asked(text, language))) or "none"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_developed_sentence_is_read_as_labelled(language: str) -> None:
    misread = [
        (text, found_in(side, text, language))
        for side, label, text in labelled("developed", language)
        if found_in(side, text, language) != label
    ]

    assert misread == []


def told(side: str) -> list[tuple[str, str]]:
    """Give for each held-out sentence of one side its label and what was found."""
    lines = [(language, *line) for language in LANGUAGES for line in labelled("held_out", language)]
    return [(label, found_in(side, text, language)) for language, said_by, label, text in lines if said_by == side]


@pytest.mark.parametrize(("side", "right"), [("visitor", 0.95), ("agent", 0.95)])
def test_held_out_sentences_are_read_as_well_as_when_measured(side: str, right: float) -> None:
    found = told(side)

    assert sum(label == read for label, read in found) / len(found) >= right


def test_whether_there_is_a_matter_is_told_as_well_in_sentences_of_others() -> None:
    """These were written for the acts, long before there were rules for matters."""
    held_out = [
        (language, one) for language in LANGUAGES for one in sentences("held_out", language) if one.author == "visitor"
    ]

    wrong = [
        one.text
        for language, one in held_out
        if (matter_of(one.text, language) is not None) != ("identification_needed" in one.acts)
    ]

    assert len(wrong) <= len(held_out) // 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sets_are_large_enough_and_share_no_sentence(language: str) -> None:
    developed, held_out = list(labelled("developed", language)), list(labelled("held_out", language))

    labels = Counter(label for side, label, _ in held_out if side == "visitor")

    assert labels.keys() == {*MATTERS, "none"}
    assert min(labels.values()) >= 6
    assert {field for _, label, _ in held_out for field in label.split()} >= set(FIELDS)
    assert {text for _, _, text in developed} & {text for _, _, text in held_out} == set()


def test_a_message_made_to_take_long_does_not() -> None:
    assert matter_of("my order " * 5_000, "en") == "order"
    assert fields_asked("a" * 20_000 + "?", "en") == ()
