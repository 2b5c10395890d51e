"""Taking a waiting conversation from the queue."""

import pytest

from floorwalker.availability.actions import set_slots
from floorwalker.availability.model import AtCapacity
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.model import AlreadyTaken
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.errors import NotFound
from floorwalker.routing.actions import claim
from tests.cast import Cast


def test_whoever_claims_first_is_responsible(cast: Cast) -> None:
    waiting = cast.mia_asks()

    cast.do(claim, cast.ada, waiting)

    taken = cast.look(conversation_for, cast.ada, waiting)
    assert (taken.state, taken.agent_id, taken.queued_at) == ("assigned", cast.ada.id, None)


def test_whoever_claims_second_hears_so(cast: Cast) -> None:
    waiting = cast.mia_asks()
    cast.do(claim, cast.ada, waiting)

    with pytest.raises(AlreadyTaken):
        cast.do(claim, cast.ben, waiting)

    assert cast.look(conversation_for, cast.ben, waiting).agent_id == cast.ada.id


def test_claiming_twice_is_claiming_once(cast: Cast) -> None:
    taken = cast.talk()

    told = cast.told_by(claim, cast.ada, taken)

    assert told == []


def test_an_ended_conversation_cannot_be_claimed(cast: Cast) -> None:
    ended = cast.mia_asks()
    cast.do(end, cast.mia, ended)

    with pytest.raises(AlreadyTaken):
        cast.do(claim, cast.ada, ended)


def test_an_agent_without_a_free_slot_cannot_claim(cast: Cast) -> None:
    cast.talk()
    cast.do(set_slots, cast.ada, 1)
    waiting = cast.max_asks()

    with pytest.raises(AtCapacity):
        cast.do(claim, cast.ada, waiting)

    assert cast.look(conversation_for, cast.ada, waiting).state == "queued"


def test_a_stranger_cannot_claim(cast: Cast) -> None:
    waiting = cast.mia_asks()

    with pytest.raises(NotFound):
        cast.do(claim, cast.carl, waiting)


def test_a_visiting_stranger_cannot_claim(cast: Cast) -> None:
    waiting = cast.mia_asks()

    with pytest.raises(NotFound):
        cast.do(claim, cast.max, waiting)
