"""What messages do is read from their words, in every language we understand."""

from collections import Counter

import pytest

from tests.language.sentences import LANGUAGES, acts_read, scores, sentences

# Measured when the phrases were done, over all four languages, and rounded down to 0.05; see decision 0014.
FLOORS = {
    "closing": (1.00, 1.00),
    "complains_of_waiting": (1.00, 0.80),
    "complaint": (1.00, 0.90),
    "greeting": (1.00, 1.00),
    "handover": (1.00, 1.00),
    "hold": (0.90, 1.00),
    "identification_needed": (1.00, 0.95),
    "need_question": (1.00, 1.00),
    "next_step": (0.90, 1.00),
    "other": (0.90, 0.90),
    "prompt": (0.90, 1.00),
    "purchase_intent": (0.95, 0.90),
    "question": (0.90, 1.00),
    "recommendation": (1.00, 1.00),
    "substantive": (0.95, 0.95),
    "thanks": (1.00, 1.00),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_developed_sentence_is_read_as_labelled(language: str) -> None:
    misread = [one.text for one in sentences("developed", language) if acts_read(one, language) != one.acts]

    assert misread == []


def test_held_out_sentences_are_read_as_well_as_when_measured() -> None:
    measured = {act: (score.precision, score.recall) for act, score in scores("held_out").items()}

    below = {
        act: found for act, found in measured.items() if any(a < b for a, b in zip(found, FLOORS[act], strict=True))
    }

    assert measured.keys() == FLOORS.keys()
    assert below == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sets_are_large_enough_and_share_no_sentence(language: str) -> None:
    developed, held_out = sentences("developed", language), sentences("held_out", language)

    shared = {one.text for one in developed if len(one.text.split()) > 1} & {one.text for one in held_out}

    assert len(developed) >= 60
    assert len(held_out) >= 40
    assert shared == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_its_sentences(language: str) -> None:
    for folder in ("developed", "held_out"):
        times = Counter(act for one in sentences(folder, language) for act in one.acts)

        assert times.keys() == FLOORS.keys()
        assert min(times.values()) >= 2
