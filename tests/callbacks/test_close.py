"""Ending a chat in which an answer was promised: the promise goes on, unless it was answered there after all."""

import pytest

from floorwalker.callbacks.actions.closing import close
from floorwalker.callbacks.actions.promising import promise
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.model import CustomerWaits
from floorwalker.kit.errors import NotFound
from tests.callbacks.night import Night
from tests.shops.planned import at

NEXT_NOON = at("2026-03-04 12:00")


def test_what_was_promised_is_still_owed_when_the_chat_has_ended(afternoon: Night) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")

    cast.do(close, cast.ada, talk, "promised")

    assert afternoon.contact(contact).state == "open"


def test_calling_it_answered_does_not_make_it_so(afternoon: Night) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")

    cast.do(close, cast.ada, talk, "answered")

    assert afternoon.contact(contact).state == "open"


def test_what_was_answered_in_the_chat_after_all_is_owed_no_more(afternoon: Night) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")
    cast.do(send_message, cast.ada, talk, "message-b", "They run true to size, take your usual 38.")

    cast.do(close, cast.ada, talk, "answered")

    assert afternoon.contact(contact).state == "answered"


def test_what_a_colleague_promised_to_do_is_still_theirs(afternoon: Night) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat", cast.ben.id)
    cast.do(send_message, cast.ada, talk, "message-b", "Ben knows all about sizes and writes to you tomorrow.")

    cast.do(close, cast.ada, talk, "answered")

    assert afternoon.contact(contact).state == "open"


def test_a_question_after_the_promise_keeps_the_chat_open(afternoon: Night) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")
    cast.do(send_message, cast.mia, talk, "message-b", "And do you have them in green?")

    with pytest.raises(CustomerWaits):
        cast.do(close, cast.ada, talk, "promised")


def test_a_stranger_ends_no_chat(afternoon: Night) -> None:
    talk = afternoon.cast.talk()

    with pytest.raises(NotFound):
        afternoon.cast.do(close, afternoon.cast.carl, talk, "spam")
