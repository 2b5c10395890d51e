"""Text from outside is made safe to keep, and is otherwise left as people wrote it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.errors import EmptyText, TooLong
from floorwalker.kit.text import LONGEST_MESSAGE, LONGEST_NAME, clean_line, clean_message, clean_name

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "😀 👩‍👩‍👧 🇫🇮", "שלום \u202eabc", "a\n\tb", "'; DROP TABLE messages", "{{7*7}}"]
)
def test_a_message_stays_as_it_was_written(text: str) -> None:
    assert clean_message(text) == text


def test_a_message_loses_what_stores_and_screens_choke_on() -> None:
    assert clean_message("\x00bo\x1bots\x7f\x85\r\n") == "boots"


def test_a_name_is_one_visible_line() -> None:
    assert clean_name(" A\u202ed\u2066a \n\t L.\x00 ") == "Ada L."


@given(TEXTS)
def test_nothing_invisible_is_left_in_a_name(text: str) -> None:
    line = clean_line(text, longest=50)

    assert len(line) <= 50
    assert not any(unicodedata.category(character) == "Cc" for character in line)
    assert not any(unicodedata.bidirectional(character) in {"RLO", "LRO", "RLE", "LRE", "PDF"} for character in line)


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    try:
        once = clean_message(text)
    except (EmptyText, TooLong):
        return

    assert clean_message(once) == once


@pytest.mark.parametrize("text", ["", " \n", "\x00\x01", "\u200b\u200d \ufeff"])
def test_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(EmptyText):
        clean_message(text)
    with pytest.raises(EmptyText):
        clean_name(text)


def test_too_much_to_read_is_refused() -> None:
    assert len(clean_message("😀" * LONGEST_MESSAGE)) == LONGEST_MESSAGE

    with pytest.raises(TooLong):
        clean_message("x" * (LONGEST_MESSAGE + 1))
    with pytest.raises(TooLong):
        clean_name("x" * (LONGEST_NAME + 1))
