"""What cannot be promised in a chat, and by whom not."""

import pytest

from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.model import AddressMissing, ReplyChannel
from floorwalker.callbacks.views.desk import contact_rows
from floorwalker.conversations.model import PromiseOutOfRange
from floorwalker.conversations.views import conversation_for
from floorwalker.identity.actions import suspend
from floorwalker.kit.errors import FloorwalkerError, NotAllowed, NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.kit.phone import NotAPhoneNumber
from floorwalker.plumbing.mail.mailbox import NotAnAddress
from tests.callbacks.night import Night
from tests.shops.planned import at

NOON = at("2026-03-03 12:00")
NEXT_NOON = at("2026-03-04 12:00")
REFUSED: list[tuple[ReplyChannel, str, type[FloorwalkerError]]] = [
    ("mail", " ", AddressMissing),
    ("call", "", AddressMissing),
    ("mail", "mia@home", NotAnAddress),
    ("call", "call me", NotAPhoneNumber),
]


@pytest.mark.parametrize(("channel", "address", "refusal"), REFUSED)
def test_a_promise_needs_a_way_to_the_customer(
    afternoon: Night, talk: ConversationId, channel: ReplyChannel, address: str, refusal: type[FloorwalkerError]
) -> None:
    cast = afternoon.cast

    with pytest.raises(refusal):
        cast.do(promise, cast.ada, talk, NEXT_NOON, channel, address=address)

    assert cast.look(contact_rows, cast.lea, "all") == []
    assert cast.look(conversation_for, cast.ada, talk).promise is None


def test_a_promise_is_for_a_time_ahead(afternoon: Night, talk: ConversationId) -> None:
    with pytest.raises(PromiseOutOfRange):
        afternoon.cast.do(promise, afternoon.cast.ada, talk, NOON, "chat")


def test_another_agents_customer_is_promised_no_contact(afternoon: Night, talk: ConversationId) -> None:
    with pytest.raises(NotAllowed):
        afternoon.cast.do(promise, afternoon.cast.ben, talk, NEXT_NOON, "chat")


def test_nobody_who_is_kept_out_owes_an_answer(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast
    cast.do(suspend, cast.olga, cast.ben.id)

    with pytest.raises(NotFound):
        cast.do(promise, cast.ada, talk, NEXT_NOON, "chat", cast.ben.id)


def test_a_stranger_promises_nothing_here(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast

    for stranger in (cast.carl, cast.max, cast.mia):
        with pytest.raises(NotFound):
            cast.do(promise, stranger, talk, NEXT_NOON, "chat")
    for owner in ({"agent": cast.carl.id}, {"team": cast.milliners.id}):
        with pytest.raises(NotFound):
            cast.do(promise, cast.ada, talk, NEXT_NOON, "chat", **owner)
