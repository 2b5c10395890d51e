"""Giving a waiting customer to an agent, picking up, and what becomes of who is not picked up."""

import pytest

from floorwalker.availability.actions import set_slots
from floorwalker.availability.model import ColleagueFull, ColleagueNotHere
from floorwalker.availability.views import colleague
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ConversationAssigned
from floorwalker.conversations.model import AlreadyTaken, Choice, Conversation
from floorwalker.conversations.views import conversation_for, desk_rows, entries_after
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.plumbing.due import DueItem
from floorwalker.plumbing.due import claim as claim_due
from floorwalker.routing.actions import PICK_UP, claim, give, pass_on
from floorwalker.routing.reactions.picking_up import take_back_what_nobody_picked_up
from tests.cast import Cast

WHY = Choice("least_loaded", "exact", None, 2, 120, 60)
SECONDS = 30


def hand(cast: Cast, conversation: ConversationId, to: str = "ada") -> None:
    cast.do(give, cast.house, conversation, AgentId(getattr(cast, to).id), WHY, SECONDS)


def state(cast: Cast, conversation: ConversationId) -> Conversation:
    return cast.look(conversation_for, cast.lea, conversation)


def due(cast: Cast) -> list[DueItem]:
    return cast.do(claim_due, cast.house, 9, [PICK_UP])


def too_late(cast: Cast, conversation: ConversationId) -> None:
    cast.clock.advance(seconds=SECONDS + 1)
    cast.do(take_back_what_nobody_picked_up, cast.house, conversation)


def test_a_customer_is_given_and_the_fact_says_why(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = cast.mia_asks()

    hand(cast, waiting)

    assert (state(cast, waiting).agent_id, cast.open_chats()) == (cast.ada.id, {"Ada": 1})
    fact = cast.look(entries_after, cast.ada, waiting, 0)[-1].fact
    assert isinstance(fact, ConversationAssigned)
    assert (fact.because, fact.choice) == ("routed", WHY)


def test_nobody_is_given_more_than_their_slots(cast: Cast) -> None:
    cast.talk()
    cast.do(set_slots, cast.ada, 1)
    waiting = cast.max_asks()

    with pytest.raises(ColleagueFull):
        hand(cast, waiting)

    assert state(cast, waiting).state == "queued"


def test_nobody_is_given_who_is_not_here(cast: Cast) -> None:
    waiting = cast.mia_asks()

    with pytest.raises(ColleagueNotHere):
        hand(cast, waiting)


def test_who_was_taken_meanwhile_is_not_given_away(cast: Cast) -> None:
    cast.come_online(cast.ben)
    taken = cast.talk()

    with pytest.raises(AlreadyTaken):
        hand(cast, taken, "ben")


def test_a_stranger_of_another_shop_gives_nobody(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = cast.mia_asks()

    with pytest.raises(NotFound):
        cast.do(give, cast.carl, waiting, AgentId(cast.ada.id), WHY, SECONDS)


def test_who_picks_up_keeps_the_customer(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = cast.mia_asks()
    hand(cast, waiting)

    cast.do(claim, cast.ada, waiting)
    too_late(cast, waiting)

    assert state(cast, waiting).agent_id == cast.ada.id
    assert due(cast) == []


def test_an_answer_is_picking_up(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = cast.mia_asks()
    hand(cast, waiting)

    cast.do(send_message, cast.ada, waiting, "message-a", "Hello Mia")
    too_late(cast, waiting)

    assert state(cast, waiting).agent_id == cast.ada.id


def test_who_does_not_pick_up_loses_the_customer_and_takes_no_other(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = cast.mia_asks()
    hand(cast, waiting)

    too_late(cast, waiting)

    lost = state(cast, waiting)
    assert (lost.state, lost.lost_by, lost.goes_first) == ("queued", cast.ada.id, True)
    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).presence == "away"
    assert cast.open_chats() == {}


def test_picking_up_is_asked_about_later_and_survives_a_restart(cast: Cast) -> None:
    cast.come_online(cast.ada)
    hand(cast, waiting := cast.mia_asks())

    assert due(cast) == []
    cast.clock.advance(seconds=SECONDS)
    assert [item.subject_id for item in due(cast)] == [waiting]


def test_who_was_not_picked_up_stands_before_who_has_waited_longer(cast: Cast) -> None:
    maxs = cast.max_asks()
    cast.come_online(cast.ada)
    hand(cast, mias := cast.mia_asks())

    too_late(cast, mias)

    assert [row.id for row in cast.look(desk_rows, cast.lea)] == [mias, maxs]


def test_an_unanswered_customer_is_passed_on_to_the_head_of_the_queue(cast: Cast) -> None:
    talk = cast.talk()
    cast.come_online(cast.ben)

    assert cast.do(pass_on, cast.house, talk)

    passed = state(cast, talk)
    assert (passed.state, passed.lost_by, passed.goes_first) == ("queued", cast.ada.id, True)
    assert passed.waiting_since is not None


def test_nobody_is_passed_on_where_no_colleague_is_here(cast: Cast) -> None:
    talk = cast.talk()

    assert not cast.do(pass_on, cast.house, talk)

    assert state(cast, talk).agent_id == cast.ada.id


def test_a_stranger_of_another_shop_passes_nobody_on(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(pass_on, cast.carl, talk)
