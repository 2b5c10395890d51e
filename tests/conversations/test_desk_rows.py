"""What each colleague's list shows."""

import pytest

from floorwalker.conversations.actions.handing_over import assign, queue
from floorwalker.conversations.views import LONGEST_PREVIEW, conversation_for, desk_row, desk_rows, entries_after
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, ConversationId
from tests.cast import Cast


def listed(cast: Cast, name: str) -> list[ConversationId]:
    return [row.id for row in cast.look(desk_rows, getattr(cast, name))]


def test_an_agent_sees_their_own_and_the_queue_and_a_lead_sees_all(cast: Cast) -> None:
    mias, maxs = cast.talk(), cast.max_asks()

    assert listed(cast, "ada") == [mias, maxs]
    assert listed(cast, "ben") == [maxs]
    assert listed(cast, "lea") == [mias, maxs]


def test_whoever_waits_longest_stands_first(cast: Cast) -> None:
    maxs = cast.max_asks()
    cast.clock.advance(seconds=10)
    mias = cast.mia_asks()

    assert listed(cast, "ada") == [maxs, mias]


def test_a_row_shows_the_beginning_of_the_last_words(cast: Cast) -> None:
    talk = cast.mia_asks("<b>" + "😀" * 500)

    row = cast.look(desk_row, cast.ada, talk)

    assert (row.last_text, row.visitor.number) == (("<b>" + "😀" * 500)[:LONGEST_PREVIEW], 1)


def test_what_goes_back_to_the_queue_and_is_taken_again_takes_one_slot(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(queue, cast.ada, talk, "returned")
    cast.do(assign, cast.ada, talk, AgentId(cast.ada.id), "claimed")

    assert cast.open_chats() == {"Ada": 1}


def test_a_strangers_list_is_empty(cast: Cast) -> None:
    cast.talk()

    assert listed(cast, "carl") == []


@pytest.mark.parametrize("name", ["max", "carl"])
def test_a_stranger_sees_no_conversation_no_row_and_no_entries(cast: Cast, name: str) -> None:
    talk = cast.talk()
    stranger = getattr(cast, name)

    for look in (conversation_for, desk_row):
        with pytest.raises(NotFound):
            cast.look(look, stranger, talk)
    with pytest.raises(NotFound):
        cast.look(entries_after, stranger, talk, 0)
