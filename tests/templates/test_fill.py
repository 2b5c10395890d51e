"""Filling in: what is known stands there, what is not falls back, and nobody ever reads a brace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.templates.model import VARIABLES, Variable, clean_wording, fill, links_in

PIECES = st.sampled_from(["{", "}", "|", "customer", "agent", "shop", "hours", "nobody", " ", ",", "Hi", "ä", "\n"])


def test_what_is_known_stands_there() -> None:
    assert fill("Hi {customer|there}, {agent} here.", {"customer": "Mia", "agent": "Ada"}) == "Hi Mia, Ada here."


def test_what_is_not_known_falls_back() -> None:
    assert fill("Hi {customer|there}, {agent} here.", {"agent": "Ada"}) == "Hi there, Ada here."
    assert fill("Hi {customer|there}.", {"customer": ""}) == "Hi there."


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Hi {customer|}, welcome", "Hi, welcome"),
        ("{customer|} Hi", "Hi"),
        ("We are open today {hours|} and tomorrow", "We are open today and tomorrow"),
        ("One\n\n{page|}\n\nTwo", "One\n\n\n\nTwo"),
    ],
)
def test_where_nothing_is_filled_in_the_gap_closes(text: str, filled: str) -> None:
    assert fill(text, {}) == filled


def test_what_a_customer_is_called_is_never_filled_in_itself() -> None:
    assert fill("Hi {customer|there}", {"customer": "{agent}", "agent": "Ada"}) == "Hi (agent)"


@given(
    text=st.lists(PIECES, min_size=1, max_size=12).map("".join),
    values=st.dictionaries(st.sampled_from(sorted(VARIABLES)), st.text(max_size=8)),
)
def test_whatever_can_be_saved_is_sent_without_braces(text: str, values: dict[Variable, str]) -> None:
    try:
        wording = clean_wording("shortcut", "Name", text)
    except FloorwalkerError:
        return

    assert not {"{", "}"} & set(fill(wording.text, values))


def test_links_are_found_without_the_stops_that_end_sentences() -> None:
    text = "See https://shoes.example/returns?a=1#how. Or (http://shoes.example/sizes), {page|https://no.example}!"

    assert links_in(f"{text} {text}") == ("https://shoes.example/returns?a=1#how", "http://shoes.example/sizes")
