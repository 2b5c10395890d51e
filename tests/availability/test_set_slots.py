"""An agent says how many chats they can take care of at once."""

import pytest

from floorwalker.availability.actions import set_slots
from floorwalker.availability.facts import SlotsChanged
from floorwalker.availability.model import DEFAULT_SLOTS, AtCapacity
from floorwalker.availability.views import colleague, people_here
from floorwalker.kit.errors import NotFound
from floorwalker.routing.actions import claim
from tests.cast import Cast


def test_an_agent_takes_as_many_as_they_say(cast: Cast) -> None:
    told = cast.told_by(set_slots, cast.ada, 5)

    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).slots == 5
    assert [one.entry.fact for one in told] == [SlotsChanged(slots=5)]


def test_fewer_slots_than_open_chats_take_effect_as_they_end(cast: Cast) -> None:
    cast.talk()
    cast.do(claim, cast.ada, cast.max_asks())

    cast.do(set_slots, cast.ada, 1)

    assert cast.open_chats() == {"Ada": 2}
    assert cast.look(people_here, cast.shoe_shop.id) == []


def test_no_more_than_the_slots_can_be_claimed(cast: Cast) -> None:
    cast.talk()
    cast.do(set_slots, cast.ada, 1)

    with pytest.raises(AtCapacity):
        cast.do(claim, cast.ada, cast.max_asks())


def test_a_strangers_slots_are_not_adas(cast: Cast) -> None:
    cast.do(set_slots, cast.carl, 9)

    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).slots == DEFAULT_SLOTS


def test_a_stranger_is_no_colleague(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.look(colleague, cast.shoe_shop.id, cast.carl.id)
