"""A colleague takes one chat over from somebody for whom it is too much: the one that waits longest."""

import pytest

from floorwalker.availability.actions import ask_for_help, give_help, set_slots
from floorwalker.availability.model import AtCapacity, NoHelpWanted
from floorwalker.availability.views import colleague
from floorwalker.conversations.facts import ConversationAssigned
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.routing.actions import claim, relieve
from tests.cast import Cast


def overload_ada(cast: Cast) -> str:
    """Ada has two chats and asks for help; gives the one that waits longest."""
    first = cast.talk()
    cast.clock.advance(seconds=10)
    cast.do(claim, cast.ada, cast.max_asks())
    cast.do(ask_for_help, cast.ada)
    cast.come_online(cast.ben)
    return first


def test_the_colleague_gets_the_chat_that_waits_longest(cast: Cast) -> None:
    longest = overload_ada(cast)

    assert cast.do(relieve, cast.ben, cast.ada.id) == longest

    assert cast.look(conversation_for, cast.ben, longest).agent_id == cast.ben.id
    assert cast.open_chats() == {"Ada": 1, "Ben": 1}
    assert not cast.look(colleague, cast.shoe_shop.id, cast.ada.id).wants_help


def test_it_is_told_why_this_agent(cast: Cast) -> None:
    overload_ada(cast)

    told = cast.told_by(relieve, cast.ben, cast.ada.id)

    [assigned] = [one.entry.fact for one in told if isinstance(one.entry.fact, ConversationAssigned)]
    assert (assigned.because, assigned.from_agent_id) == ("relieved", cast.ada.id)


def test_one_call_for_help_is_answered_once(cast: Cast) -> None:
    overload_ada(cast)
    cast.come_online(cast.lea)
    cast.do(relieve, cast.ben, cast.ada.id)

    with pytest.raises(NoHelpWanted):
        cast.do(relieve, cast.lea, cast.ada.id)


def test_nobody_takes_from_who_did_not_ask_nor_from_themselves(cast: Cast) -> None:
    cast.talk()
    cast.come_online(cast.ben)

    with pytest.raises(NoHelpWanted):
        cast.do(relieve, cast.ben, cast.ada.id)
    cast.do(ask_for_help, cast.ada)
    with pytest.raises(NoHelpWanted):
        cast.do(relieve, cast.ada, cast.ada.id)


def test_who_has_no_room_helps_nobody_and_the_call_stands(cast: Cast) -> None:
    overload_ada(cast)
    cast.do(set_slots, cast.ben, 0)

    with pytest.raises(AtCapacity):
        cast.do(relieve, cast.ben, cast.ada.id)

    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).wants_help


def test_a_stranger_takes_nobody_over(cast: Cast) -> None:
    overload_ada(cast)

    with pytest.raises(NotFound):
        cast.do(relieve, cast.carl, cast.ada.id)
    with pytest.raises(NoHelpWanted):
        cast.do(give_help, cast.carl, AgentId(cast.ada.id))
