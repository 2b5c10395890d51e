"""Saying something, once, however often it is sent."""

import pytest

from floorwalker.availability.actions import go_away
from floorwalker.conversations.actions.ending import close, end
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ConversationAssigned, ConversationReopened, ConversationStarted, MessageSent
from floorwalker.conversations.model import ConversationClosed, NotResponsible
from floorwalker.conversations.views import conversation_for, desk_row, entries_after, latest_of
from floorwalker.kit.errors import EmptyText, NotFound, TooLong
from floorwalker.kit.ids import VisitorId
from floorwalker.kit.text import LONGEST_MESSAGE
from tests.cast import Cast


def test_a_visitors_first_words_start_a_conversation_in_the_queue(cast: Cast) -> None:
    talk = cast.mia_asks("Do these run small?")

    entries = cast.look(entries_after, cast.mia, talk, 0)
    assert [type(entry.fact) for entry in entries] == [ConversationStarted, MessageSent]
    assert cast.look(desk_row, cast.ada, talk).last_text == "Do these run small?"


def test_the_next_words_stand_in_the_same_conversation(cast: Cast) -> None:
    first = cast.mia_asks()

    second = cast.mia_asks("Hello?")

    assert second == first


def test_a_customer_waits_from_their_first_unanswered_words(cast: Cast) -> None:
    talk = cast.talk()
    began = cast.look(conversation_for, cast.ada, talk).waiting_since
    cast.clock.advance(seconds=30)
    cast.mia_asks("Hello?")
    assert cast.look(conversation_for, cast.ada, talk).waiting_since == began

    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do.")

    assert cast.look(conversation_for, cast.ada, talk).waiting_since is None


def test_a_retried_message_is_kept_once_and_answered_alike(cast: Cast) -> None:
    first = cast.do(send_message, cast.mia, None, "message-a", "Do these run small?")
    cast.clock.advance(seconds=5)

    again = cast.do(send_message, cast.mia, first.conversation, "message-a", "Do these run small?")

    assert again == first
    assert len(cast.look(entries_after, cast.mia, first.conversation, 0)) == 2


def test_first_words_retried_after_the_end_are_still_kept_once(cast: Cast) -> None:
    first = cast.do(send_message, cast.mia, None, "message-a", "Do these run small?")
    cast.do(end, cast.mia, first.conversation)

    again = cast.do(send_message, cast.mia, None, "message-a", "Do these run small?")

    assert again == first


def test_an_agents_retry_is_answered_though_the_customer_has_changed_hands(cast: Cast) -> None:
    talk = cast.talk()
    first = cast.do(send_message, cast.ada, talk, "message-a", "They do.")
    cast.do(close, cast.ada, talk, "unanswered")

    assert cast.do(send_message, cast.ada, talk, "message-a", "They do.") == first


def test_nothing_to_read_is_refused(cast: Cast) -> None:
    with pytest.raises(EmptyText):
        cast.mia_asks(" \x00\n ")

    assert cast.look(latest_of, cast.shoe_shop.id, VisitorId(cast.mia.id)) is None


def test_the_longest_message_is_kept_and_a_longer_one_refused(cast: Cast) -> None:
    talk = cast.mia_asks("x" * LONGEST_MESSAGE)

    with pytest.raises(TooLong):
        cast.mia_asks("x" * (LONGEST_MESSAGE + 1))

    assert cast.look(conversation_for, cast.mia, talk).last_message_seq == 2


def test_only_the_responsible_agent_answers(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotResponsible):
        cast.do(send_message, cast.ben, talk, cast.new_client_id(), "They do.")


def test_an_agent_says_nothing_after_the_end(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(close, cast.ada, talk, "unanswered")

    with pytest.raises(ConversationClosed):
        cast.do(send_message, cast.ada, talk, cast.new_client_id(), "One more thing")


def test_a_customer_who_writes_again_is_back_with_their_agent(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(close, cast.ada, talk, "unanswered")

    cast.do(send_message, cast.mia, talk, cast.new_client_id(), "One more thing")

    facts = [type(entry.fact) for entry in cast.look(entries_after, cast.mia, talk, 0)]
    assert facts[-3:] == [ConversationReopened, ConversationAssigned, MessageSent]
    assert cast.open_chats() == {"Ada": 1}


def test_a_customer_who_writes_again_waits_if_their_agent_is_away(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(close, cast.ada, talk, "unanswered")
    cast.do(go_away, cast.ada, "break")

    cast.do(send_message, cast.mia, talk, cast.new_client_id(), "One more thing")

    assert cast.look(conversation_for, cast.ben, talk).state == "queued"


def test_an_agent_cannot_start_a_conversation_with_nobody(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(send_message, cast.ada, None, cast.new_client_id(), "Hello?")


@pytest.mark.parametrize("name", ["max", "carl"])
def test_a_stranger_cannot_send_message(cast: Cast, name: str) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(send_message, getattr(cast, name), talk, cast.new_client_id(), "I am Mia")

    assert cast.look(conversation_for, cast.mia, talk).last_message_seq == 2


def test_a_stranger_learns_nothing_by_retrying_mias_message(cast: Cast) -> None:
    first = cast.do(send_message, cast.mia, None, "message-a", "Do these run small?")

    with pytest.raises(NotFound):
        cast.do(send_message, cast.max, first.conversation, "message-a", "Do these run small?")
