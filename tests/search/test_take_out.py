"""Words that are to be erased are taken out of the index before, and never come back."""

import pytest

from floorwalker.kit.errors import NotFound
from floorwalker.search.actions import put_in, take_out
from floorwalker.search.views import next_batch, search_talks
from tests.cast import Cast
from tests.search.said import settle


def test_what_was_taken_out_is_found_no_more_and_the_rest_is(cast: Cast) -> None:
    cast.max_asks("Another parcel")
    talk = cast.mia_asks("My parcel is lost")
    settle(cast)

    cast.do(take_out, cast.house, talk)
    cast.do(take_out, cast.house, talk)
    settle(cast)

    assert [one.excerpt.before for one in cast.look(search_talks, cast.ada, "parcel").talks] == ["Another "]
    assert terms_like(cast, "lost") == 0


def test_what_was_not_yet_in_the_index_does_no_harm(cast: Cast) -> None:
    talk = cast.mia_asks("My parcel is lost")

    cast.do(take_out, cast.house, talk)
    settle(cast)

    assert len(cast.look(search_talks, cast.ada, "parcel").talks) == 1


def test_a_stranger_takes_nothing_out(cast: Cast) -> None:
    talk = cast.mia_asks("My parcel is lost")
    settle(cast)

    with pytest.raises(NotFound):
        cast.do(take_out, cast.carl, talk)

    assert len(cast.look(search_talks, cast.ada, "parcel").talks) == 1


def test_two_who_follow_the_journal_put_each_word_in_once(cast: Cast) -> None:
    cast.mia_asks("My parcel is lost")
    cast.clock.advance(seconds=15)
    batch = cast.look(next_batch, 100)

    took = [cast.do(put_in, cast.house, batch) for _ in range(2)]

    assert (took, terms_like(cast, "lost")) == ([True, False], 1)


def terms_like(cast: Cast, word: str) -> int:
    """Count in the index itself, past all rights."""
    rows = cast.connection.read("SELECT rowid FROM said WHERE said.terms MATCHES :query", {"query": word})
    return len(rows)
