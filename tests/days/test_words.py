"""What the made-up people say is read as what they mean; otherwise the days would measure the reading of words."""

import pytest

from evaluations.days.words import LANGUAGES, Meant, lines
from floorwalker.kit.clock import Instant
from floorwalker.language.model import Author, Standing
from floorwalker.language.views import read

ASKS: tuple[Meant, ...] = ("question", "more")


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_want_an_answer(language: str) -> None:
    misread = [
        line for meant in ASKS for line in lines()[language][meant] if not wants_answer("visitor", line, language)
    ]

    assert misread == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_thanks_want_nothing(language: str) -> None:
    misread = [line for line in lines()[language]["thanks"] if wants_answer("visitor", line, language)]

    assert misread == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_remarks_complain_of_waiting(language: str) -> None:
    unheard = [one for one in lines()[language]["remark"] if "complains_of_waiting" not in marks(one, language)]

    assert unheard == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_answers_have_substance(language: str) -> None:
    said = lines()[language]
    substantive = {line for one in said.values() for line in one if "substantive" in read("agent", line, language).acts}

    assert set(said["answer"]) <= substantive
    assert substantive.isdisjoint([*said["first_line"], *said["goodbye"], *said["promise"]])


def wants_answer(author: Author, line: str, language: str) -> bool:
    greeted = Standing(has_customer_spoken=True, first_response_at=Instant(0))
    return greeted.after(author, read(author, line, language), Instant(1)).wanted == "answer"


def marks(line: str, language: str) -> tuple[str, ...]:
    return read("visitor", line, language).marks
