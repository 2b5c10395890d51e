"""People type in a hurry, on phones, and some of them to see what happens."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.language.views import read
from tests.language.sentences import LANGUAGES

LONG = 20_000
SECONDS_FOR_ANY_MESSAGE = 0.5
HEAVY = [
    "a", "i ", "? ", "what ", "i will let me ", "waiting so ", "haaa ", "@", "a@", "1.", "1,", "\u0301", "ﷺ", "no one ",
    "\n", "://", ".,;", "take so a b c ", "👩‍👩‍👧", "\u202e",
]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("fi", "onko naita 38"),
        ("fi", "ONKO NÄITÄ 38?!?!"),
        ("fi", "\u200fonko\u200b näitä\u2060 38\u200e"),
        ("sv", "FINNS DEN I 38"),
        ("sv", "finns  den\ni   38 ??"),
        ("nl", "hebben julie deze in 38"),
        ("en", "do you hvae these in 38"),
        ("en", "Do you have these in \uff13\uff18\uff1f"),
        ("en", "dooooo you have these in 38"),
    ],
)
def test_a_question_is_known_however_it_is_typed(page: str, typed: str) -> None:
    assert {"question", "purchase_intent"} <= set(read("visitor", typed, page).acts)


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("en", "hello do you have these in 38"),
        ("en", "thanks do you have it in green?"),
        ("sv", "hallå har ni den i 38"),
        ("sv", "tack men har ni den i grönt"),
        ("fi", "moi onko näitä koossa 38"),
        ("fi", "kiitos entä onko sinisenä"),
        ("nl", "hallo hebben jullie deze in 38"),
        ("nl", "bedankt hebben jullie hem ook in het blauw?"),
    ],
)
def test_a_courtesy_without_a_comma_hides_no_question(page: str, typed: str) -> None:
    assert {"question", "purchase_intent"} <= set(read("visitor", typed, page).acts)


@pytest.mark.parametrize("text", ["ok?", "thanks ok?", "hi?", "bye?"])
def test_a_courtesy_with_a_question_mark_is_no_question(text: str) -> None:
    assert "question" not in read("visitor", text, "en").acts


@pytest.mark.parametrize(
    ("page", "typed"),
    [("en", "thnaks"), ("en", "thankss"), ("en", "THANKSSSS!!!"), ("sv", "tcak"), ("fi", "kiitso"), ("nl", "bednakt")],
)
def test_a_slip_of_the_finger_is_set_right(page: str, typed: str) -> None:
    assert read("visitor", typed, page).acts == ("thanks",)


def test_a_word_that_only_looks_alike_is_left_alone() -> None:
    assert "thanks" not in read("visitor", "my husband thinks they are small", "en").acts


@pytest.mark.parametrize("text", ["😀", "👍🏽", "❤️", "👩‍👩‍👧", "...", ":-)"])
def test_signs_alone_open_nothing(text: str) -> None:
    reading = read("visitor", text, "en")

    assert reading.acts == ("other",)
    assert "says_more" not in reading.marks


def test_an_address_is_no_question() -> None:
    assert "question" not in read("visitor", "https://shoes.example/search?q=boots&size=38", "en").acts


def test_a_question_in_the_middle_of_a_long_message_is_seen() -> None:
    story = "We walked all day and it rained. " * 100

    assert "question" in read("visitor", f"{story} Can one wash them? {story}", "en").acts
    assert "question" not in read("visitor", story + story, "en").acts


@pytest.mark.parametrize("piece", HEAVY)
def test_no_message_takes_long(piece: str) -> None:
    heavy = (piece * LONG)[:LONG]
    read("visitor", "warm up", "en")

    started = time.process_time()
    for language in LANGUAGES:
        read("visitor", heavy, language)
        read("agent", heavy, language)

    assert (time.process_time() - started) / (2 * len(LANGUAGES)) < SECONDS_FOR_ANY_MESSAGE


@given(st.text(), st.sampled_from(LANGUAGES))
def test_anything_can_be_read(text: str, page: str) -> None:
    assert read("visitor", text, page).acts
    assert read("agent", text, page).acts
    assert read("visitor", text, page) == read("visitor", text, page)
