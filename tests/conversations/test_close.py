"""Ending a conversation, from either side."""

import pytest

from floorwalker.conversations.actions.ending import close, end
from floorwalker.conversations.facts import ConversationClosed as Closed
from floorwalker.conversations.model import ConversationClosed
from floorwalker.conversations.views import conversation_for, desk_rows
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.ids import AgentId
from tests.cast import Cast
from tests.conversations.kept_waiting import say


def test_the_responsible_agent_ends_it_for_a_reason(cast: Cast) -> None:
    talk = cast.talk()
    say(cast, cast.ada, talk, "Yes, take them one size up.")

    told = cast.told_by(close, cast.ada, talk, "answered")

    assert [one.entry.fact for one in told][1:] == [Closed("agent", "answered", AgentId(cast.ada.id))]
    assert (cast.look(desk_rows, cast.ada), cast.open_chats()) == ([], {})


def test_a_visitor_ends_it(cast: Cast) -> None:
    talk = cast.talk()

    told = cast.told_by(end, cast.mia, talk)

    left = Closed("visitor", "ended_by_visitor", AgentId(cast.ada.id), open_seq=2)
    assert [one.entry.fact for one in told][1:] == [left]
    assert cast.open_chats() == {}


def test_nobody_waits_after_the_end(cast: Cast) -> None:
    talk = cast.mia_asks()

    cast.do(close, cast.ada, talk, "spam")

    ended = cast.look(conversation_for, cast.ada, talk)
    assert (ended.state, ended.waiting_since, ended.queued_at) == ("closed", None, None)


def test_a_visitor_who_ends_twice_ends_once(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(end, cast.mia, talk)

    assert cast.told_by(end, cast.mia, talk) == []


def test_an_agent_hears_that_it_has_ended_already(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(end, cast.mia, talk)

    with pytest.raises(ConversationClosed):
        cast.do(close, cast.ada, talk, "answered")


def test_another_agents_conversation_is_ended_by_a_lead_only(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotAllowed):
        cast.do(close, cast.ben, talk, "answered")
    cast.do(close, cast.lea, talk, "unanswered")

    assert cast.open_chats() == {}


def test_a_stranger_cannot_close(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(close, cast.carl, talk, "answered")


def test_a_stranger_cannot_end(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(end, cast.max, talk)
