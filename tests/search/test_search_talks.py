"""What was said is found again by its words: by the shop's own staff, and as it stands in the conversation."""

import pytest

from floorwalker.conversations.actions.joining import write_note
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.errors import NotFound
from floorwalker.search.views import search_talks
from tests.cast import Cast
from tests.search.said import settle


def test_a_word_is_found_whatever_its_ending_capitals_and_accents(cast: Cast) -> None:
    talk = cast.mia_asks("Onko teillä PUNAISIA kenkiä koossa 42?")
    settle(cast)

    found = [cast.look(search_talks, cast.ada, words).talks for words in ("kenk", "punais", "Teilla", "42", "koos 42")]

    assert [[one.conversation for one in talks] for talks in found] == [[talk]] * 5


def test_all_words_stand_in_one_message(cast: Cast) -> None:
    cast.mia_asks("Do you ship to Norway?")
    cast.mia_asks("And what do boots cost?")
    settle(cast)

    assert len(cast.look(search_talks, cast.ada, "ship norway").talks) == 1
    assert cast.look(search_talks, cast.ada, "ship boots").talks == []


def test_the_latest_stands_first_and_each_conversation_once(cast: Cast) -> None:
    mias, maxs = cast.mia_asks("Where is my parcel?"), cast.max_asks("A parcel came broken")
    cast.clock.advance(seconds=5)
    cast.mia_asks("The parcel, please")
    settle(cast)

    found = cast.look(search_talks, cast.ben, "parcel")

    assert [(one.conversation, one.hits) for one in found.talks] == [(mias, 2), (maxs, 1)]
    assert not found.has_more


def test_the_excerpt_shows_the_words_as_they_were_written_around_the_hit(cast: Cast) -> None:
    cast.mia_asks("x" * 60 + " <img src=x onerror=alert(1)> Kenkiä " + "y" * 300)
    settle(cast)

    [one] = cast.look(search_talks, cast.ada, "kenki").talks

    assert (one.excerpt.before[-10:], one.excerpt.hit) == ("alert(1)> ", "Kenkiä")
    assert one.excerpt.before.startswith("…")
    assert len(one.excerpt.after) == 120


def test_notes_are_found_as_well(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(write_note, cast.ben, talk, "Prefers a courier")
    settle(cast)

    assert [one.conversation for one in cast.look(search_talks, cast.lea, "courier").talks] == [talk]


@pytest.mark.parametrize("words", ["", "   ", "?!", '" OR terms:*', "* - NEAR(", "NOT AND OR", "'; DROP TABLE said;--"])
def test_no_words_find_nothing_and_signs_do_no_harm(cast: Cast, words: str) -> None:
    cast.mia_asks("Do these run small?")
    settle(cast)

    assert cast.look(search_talks, cast.ada, words).talks == []


def test_what_was_said_this_moment_is_found_a_moment_later(cast: Cast) -> None:
    cast.mia_asks("Is this waterproof?")
    settle(cast)
    cast.do(send_message, cast.mia, None, "late", "And warm in winter?")

    before = cast.look(search_talks, cast.ada, "winter").talks
    settle(cast)

    assert (before, len(cast.look(search_talks, cast.ada, "winter").talks)) == ([], 1)


def test_a_stranger_finds_nothing_not_even_by_the_name_of_the_shop(cast: Cast) -> None:
    cast.mia_asks("Do these run small?")
    settle(cast)
    name = cast.shoe_shop.id.replace("-", "")

    assert cast.look(search_talks, cast.carl, "these small").talks == []
    assert cast.look(search_talks, cast.carl, f"_{name} small").talks == []
    with pytest.raises(NotFound):
        cast.look(search_talks, cast.mia, "small")


def test_where_a_word_is_found_in_plenty_longer_ones_are_left_out(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.search.views.MOST_HITS", 1)
    mias = cast.mia_asks("A parcel")
    cast.max_asks("Two parcels")
    settle(cast)

    assert [one.conversation for one in cast.look(search_talks, cast.ada, "parcel").talks] == [mias]
    assert len(cast.look(search_talks, cast.ada, "parce").talks) == 1
