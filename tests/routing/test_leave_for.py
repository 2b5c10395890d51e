"""Leaving the queue for another way to be answered, with nothing to be said twice."""

import pytest

from floorwalker.conversations.facts import QueueLeft, WaitAnnounced
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.routing.actions import announce_wait, leave_for
from floorwalker.routing.model import NotWaiting
from tests.cast import Cast


def test_a_waiting_customer_leaves_and_their_words_stay(cast: Cast) -> None:
    waiting = cast.mia_asks("Do these run small?")
    cast.do(announce_wait, cast.house, waiting, WaitAnnounced(3, Instant(5)))

    cast.do(leave_for, cast.mia, waiting, "callback")

    entries = cast.look(entries_after, cast.mia, waiting, 0)
    assert entries[-1].fact == QueueLeft("callback", 3)
    assert [entry.personal.text for entry in entries if entry.personal] == ["Do these run small?"]
    assert cast.look(conversation_for, cast.mia, waiting).state == "closed"


def test_who_is_being_answered_cannot_leave_the_queue(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotWaiting):
        cast.do(leave_for, cast.mia, talk, "mail")

    assert cast.look(conversation_for, cast.mia, talk).state == "assigned"


def test_a_stranger_leaves_nobodys_queue(cast: Cast) -> None:
    waiting = cast.mia_asks()

    with pytest.raises(NotFound):
        cast.do(leave_for, cast.max, waiting, "mail")
    with pytest.raises(NotFound):
        cast.do(leave_for, cast.carl, waiting, "mail")
