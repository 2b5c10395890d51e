"""Remembering how far each side has seen."""

import pytest

from floorwalker.conversations.actions.talking import see
from floorwalker.conversations.facts import MessagesSeen
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.errors import NotFound
from tests.cast import Cast


def test_each_side_has_seen_for_itself(cast: Cast) -> None:
    talk = cast.talk()

    told = cast.told_by(see, cast.ada, talk, 2)

    seen = cast.look(conversation_for, cast.ada, talk)
    assert [one.entry.fact for one in told] == [MessagesSeen(by="agent", up_to=2)]
    assert (seen.seen_by_agent, seen.seen_by_visitor) == (2, 2)


def test_nobody_has_seen_what_was_not_said(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(see, cast.ada, talk, 1_000)

    assert cast.look(conversation_for, cast.ada, talk).seen_by_agent == 2


def test_going_back_is_no_news(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(see, cast.ada, talk, 2)

    assert cast.told_by(see, cast.ada, talk, 1) == []


def test_an_onlooker_has_not_seen_for_the_shop(cast: Cast) -> None:
    talk = cast.talk()

    assert cast.told_by(see, cast.lea, talk, 2) == []


@pytest.mark.parametrize("name", ["max", "carl"])
def test_a_stranger_cannot_see(cast: Cast, name: str) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(see, getattr(cast, name), talk, 2)
