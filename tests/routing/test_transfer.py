"""Handing a customer over to a colleague, to a team, or back to everybody."""

import pytest

from floorwalker.availability.actions import set_slots
from floorwalker.availability.model import ColleagueFull, ColleagueNotHere
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.facts import ConversationAssigned
from floorwalker.conversations.model import ConversationClosed
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.kit.errors import NotAllowed, NotFound, TooLong
from floorwalker.kit.ids import AgentId
from floorwalker.kit.text import LONGEST_MESSAGE
from floorwalker.routing.actions import claim, transfer
from tests.cast import Cast


def test_a_colleague_gets_the_customer_and_the_note(cast: Cast) -> None:
    talk = cast.talk()
    cast.come_online(cast.ben)

    cast.do(transfer, cast.ada, talk, agent=cast.ben.id, note="Wants the *green* ones")

    last = cast.look(entries_after, cast.ben, talk, 0)[-1]
    assert last.fact == ConversationAssigned(AgentId(cast.ben.id), "transferred", AgentId(cast.ada.id))
    assert last.personal is not None
    assert last.personal.text == "Wants the *green* ones"


def test_a_team_gets_the_customer_into_its_queue(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(transfer, cast.ada, talk, team=cast.fitters.id, note="Needs fitting")

    queued = cast.look(conversation_for, cast.ben, talk)
    assert (queued.state, queued.team_id, queued.agent_id) == ("queued", cast.fitters.id, None)


def test_a_customer_who_waits_keeps_their_place_when_handed_over(cast: Cast) -> None:
    talk = cast.talk()
    waiting_since = cast.look(conversation_for, cast.ada, talk).waiting_since
    cast.clock.advance(seconds=60)

    cast.do(transfer, cast.ada, talk)

    assert waiting_since is not None
    assert cast.look(conversation_for, cast.ada, talk).waiting_since == waiting_since


def test_a_handover_frees_the_slot_of_who_hands_over(cast: Cast) -> None:
    talk = cast.talk()
    cast.come_online(cast.ben)

    cast.do(transfer, cast.ada, talk, agent=cast.ben.id)

    assert cast.open_chats() == {"Ben": 1}


def test_a_full_colleague_gets_nobody(cast: Cast) -> None:
    talk = cast.talk()
    cast.come_online(cast.ben)
    cast.do(set_slots, cast.ben, 1)
    cast.do(claim, cast.ben, cast.max_asks())

    with pytest.raises(ColleagueFull):
        cast.do(transfer, cast.ada, talk, agent=cast.ben.id)

    assert cast.open_chats() == {"Ada": 1, "Ben": 1}


def test_a_colleague_who_is_not_here_gets_nobody(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(ColleagueNotHere):
        cast.do(transfer, cast.ada, talk, agent=cast.ben.id)


def test_another_agents_customer_cannot_be_handed_over_but_by_a_lead(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotAllowed):
        cast.do(transfer, cast.ben, talk)
    cast.do(transfer, cast.lea, talk)

    assert cast.look(conversation_for, cast.lea, talk).state == "queued"


def test_an_ended_conversation_cannot_be_handed_over(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(close, cast.ada, talk, "unanswered")

    with pytest.raises(ConversationClosed):
        cast.do(transfer, cast.ada, talk)


def test_a_note_longer_than_a_message_hands_nothing_over(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(TooLong):
        cast.do(transfer, cast.ada, talk, note="x" * (LONGEST_MESSAGE + 1))

    assert cast.look(conversation_for, cast.ada, talk).agent_id == cast.ada.id


def test_a_stranger_cannot_transfer(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(transfer, cast.carl, talk)


def test_a_stranger_cannot_be_given_a_customer_by_transfer(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(transfer, cast.ada, talk, agent=cast.carl.id)


def test_a_strangers_team_cannot_be_given_a_customer_by_transfer(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(transfer, cast.ada, talk, team=cast.milliners.id)
