"""Going on with an ended conversation."""

import pytest

from floorwalker.availability.actions import set_slots
from floorwalker.availability.model import AtCapacity
from floorwalker.conversations.actions.ending import close, end, reopen
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.model import NotClosed
from floorwalker.conversations.views import conversation_for, latest_of
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.routing.actions import claim
from tests.cast import Cast


def ended(cast: Cast) -> ConversationId:
    talk = cast.talk()
    cast.do(close, cast.ada, talk, "unanswered")
    cast.clock.advance(seconds=60)
    return talk


def test_an_agent_who_goes_on_takes_it(cast: Cast) -> None:
    talk = ended(cast)

    cast.do(reopen, cast.ben, talk)

    assert cast.look(conversation_for, cast.ben, talk).agent_id == cast.ben.id
    assert cast.open_chats() == {"Ben": 1}


def test_a_visitor_who_goes_on_is_back_with_their_agent(cast: Cast) -> None:
    talk = ended(cast)

    cast.do(reopen, cast.mia, talk)

    assert cast.look(conversation_for, cast.mia, talk).agent_id == cast.ada.id


def test_what_is_open_cannot_be_opened(cast: Cast) -> None:
    talk = cast.talk()

    for actor in (cast.mia, cast.ada):
        with pytest.raises(NotClosed):
            cast.do(reopen, actor, talk)


def test_an_agent_without_a_free_slot_cannot_go_on(cast: Cast) -> None:
    talk = ended(cast)
    cast.do(set_slots, cast.ada, 1)
    cast.do(claim, cast.ada, cast.max_asks())

    with pytest.raises(AtCapacity):
        cast.do(reopen, cast.ada, talk)


def test_a_visitor_has_one_open_conversation_at_most(cast: Cast) -> None:
    old = ended(cast)
    cast.mia_asks("Something else")

    for actor in (cast.mia, cast.ada):
        with pytest.raises(NotFound):
            cast.do(reopen, actor, old)


def test_a_visitors_next_words_go_into_an_older_conversation_that_was_opened_again(cast: Cast) -> None:
    old = ended(cast)
    newer = cast.mia_asks("Something else")
    cast.do(end, cast.mia, newer)

    cast.do(reopen, cast.ada, old)

    open_one = cast.look(latest_of, cast.shoe_shop.id, VisitorId(cast.mia.id))
    assert (open_one.id if open_one else None, cast.mia_asks("Hello?")) == (old, old)


def test_a_newer_ended_conversation_cannot_be_gone_on_with_beside_an_older_open_one(cast: Cast) -> None:
    old = ended(cast)
    newer = cast.mia_asks("Something else")
    cast.do(end, cast.mia, newer)
    cast.do(reopen, cast.ada, old)

    with pytest.raises(NotFound):
        cast.do(send_message, cast.mia, newer, cast.new_client_id(), "Hello?")


@pytest.mark.parametrize("name", ["max", "carl"])
def test_a_stranger_cannot_reopen(cast: Cast, name: str) -> None:
    talk = ended(cast)

    with pytest.raises(NotFound):
        cast.do(reopen, getattr(cast, name), talk)
