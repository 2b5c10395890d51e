"""Slots are taken and given back with the chats that need them."""

from floorwalker.availability.actions import give_slot_back, lose, take_slot
from floorwalker.availability.facts import AgentWentAway
from floorwalker.availability.model import GONE_AFTER_MS
from floorwalker.kit.ids import AgentId
from tests.cast import Cast


def test_a_slot_taken_and_given_back_leaves_none_taken(cast: Cast) -> None:
    ada = AgentId(cast.ada.id)
    cast.do(take_slot, cast.ada, ada)
    assert cast.open_chats() == {"Ada": 1}

    cast.do(give_slot_back, cast.ada, ada)

    assert cast.open_chats() == {}


def test_no_more_slots_are_given_back_than_were_taken(cast: Cast) -> None:
    cast.do(give_slot_back, cast.ada, AgentId(cast.ada.id))

    assert cast.open_chats() == {}


def test_an_agent_who_is_lost_is_said_to_be_gone_once(cast: Cast) -> None:
    cast.come_online(cast.ada)
    cast.clock.advance(seconds=GONE_AFTER_MS / 1000 + 1)

    first = cast.told_by(lose, cast.house, AgentId(cast.ada.id))
    second = cast.told_by(lose, cast.house, AgentId(cast.ada.id))

    assert [one.entry.fact for one in first] == [AgentWentAway(because="gone")]
    assert second == []
