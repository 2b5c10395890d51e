"""The two clocks: when somebody first said anything, and when they first said something of substance."""

from floorwalker.language.views import first_response_at, first_substantive_at, read
from tests.language.talks import at_line, talk


def test_a_greeting_is_a_response_and_no_substance() -> None:
    said = talk("V: Do you have these in green?", "A: Hi Mia!", "A: One moment please.", "A: Yes, in 38.", "A: And 39.")

    assert first_response_at(said, "en") == at_line(1)
    assert first_substantive_at(said, "en") == at_line(3)


def test_automatic_words_are_neither() -> None:
    said = talk("X: Welcome, we answer in a minute.", "V: Do you have these in green?", "X: We have 40 shoes in green.")

    assert first_response_at(said, "en") is None
    assert first_substantive_at(said, "en") is None
    assert read("auto", "We have 40 shoes in green.", "en").acts == ("other",)


def test_a_question_back_has_substance() -> None:
    assert first_substantive_at(talk("V: Which boots?", "A: How wide are your feet?"), "en") == at_line(1)


def test_what_an_agent_says_first_answers_nobody() -> None:
    said = talk("A: These boots are 20 % off today.", "V: Do you have them in 38?", "A: We do, two pairs.")

    assert first_response_at(said, "en") == at_line(0)
    assert first_substantive_at(said, "en") == at_line(2)


def test_nothing_said_is_nothing_answered() -> None:
    assert first_response_at([], "sv") is None
    assert first_substantive_at([], "sv") is None
