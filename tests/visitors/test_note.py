"""Colleagues note something about a customer."""

import pytest

from floorwalker.customers.model import Vouched
from floorwalker.customers.views import notes
from floorwalker.kit.errors import EmptyText, NotFound, TooLong
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import note, present
from floorwalker.visitors.model import Presented
from floorwalker.visitors.views import customer_of
from tests.cast import Cast


def test_a_note_about_a_verified_customer_is_found_in_every_browser_of_theirs(cast: Cast) -> None:
    for visitor in (cast.mia, cast.max):
        cast.do(present, visitor, Presented(Vouched("4711")))
    cast.do(note, cast.ada, cast.mia.id, "Wears 38.")

    known = cast.look(customer_of, cast.shoe_shop.id, VisitorId(cast.max.id))
    assert known is not None
    assert [(one.text, one.agent_id) for one in cast.look(notes, cast.shoe_shop.id, known.id)] == [
        ("Wears 38.", cast.ada.id)
    ]


def test_a_note_about_somebody_unknown_stays_with_that_visitor(cast: Cast) -> None:
    cast.do(note, cast.ada, cast.mia.id, "Says she is a tailor.")

    assert [one.text for one in cast.look(notes, cast.shoe_shop.id, cast.mia.id)] == ["Says she is a tailor."]
    assert cast.look(notes, cast.shoe_shop.id, cast.max.id) == []


def test_an_erased_note_is_left_out(cast: Cast) -> None:
    cast.do(note, cast.ada, cast.mia.id, "Says she is a tailor.")

    cast.connection.write("UPDATE words SET text = NULL, salt = NULL WHERE site_id = :id", {"id": cast.shoe_shop.id})

    assert cast.look(notes, cast.shoe_shop.id, cast.mia.id) == []


def test_an_empty_or_endless_note_is_refused(cast: Cast) -> None:
    with pytest.raises(EmptyText):
        cast.do(note, cast.ada, cast.mia.id, " ")
    with pytest.raises(TooLong):
        cast.do(note, cast.ada, cast.mia.id, "x" * 2_001)


def test_a_stranger_and_a_visitor_note_nothing_here(cast: Cast) -> None:
    for somebody in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.do(note, somebody, cast.mia.id, "Mine.")
    with pytest.raises(NotFound):
        cast.do(note, cast.ada, "nobody", "Of nobody.")
