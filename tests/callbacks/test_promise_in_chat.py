"""An answer that an agent promises in a chat: a contact like any other, watched until it is kept."""

from collections.abc import Callable

import pytest

from floorwalker.callbacks.actions.answering import answer, take
from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.facts import ContactAsked
from floorwalker.callbacks.store import entries
from floorwalker.callbacks.views.desk import contact_full, contact_rows
from floorwalker.callbacks.views.shopper import statuses
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.ids import ConversationId
from floorwalker.kit.phone import PhoneCountryUnknown
from floorwalker.shops.actions import choose_holidays
from tests.callbacks.night import Night, let_due_work_be_done
from tests.cast import Cast
from tests.shops.planned import at

NOON = at("2026-03-03 12:00")
NEXT_NOON = at("2026-03-04 12:00")
ADDRESS = "mia@home.example"


def test_an_answer_promised_in_a_chat_is_a_contact_with_its_words(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast

    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "mail", cast.ben.id, address=ADDRESS)
    cast.do(close, cast.ada, talk, "promised")

    full = cast.look(contact_full, cast.ben, contact)
    assert (full.question, full.row.owner, full.row.cause) == ("Do these run small?", cast.ben.id, "promised")
    assert [row.id for row in cast.look(contact_rows, cast.ben, "mine")] == [contact]
    assert afternoon.mails()[0][:2] == ("contact_confirmed", ADDRESS)
    assert [one.id for one in cast.look(statuses, cast.mia)] == [contact]
    assert cast.look(conversation_for, cast.ada, talk).ending == "handed_over"


def test_a_lead_hears_at_three_quarters_and_the_customer_before_it_breaks(
    afternoon: Night, talk: ConversationId
) -> None:
    # Three opening hours today and three tomorrow.
    contact = afternoon.cast.do(promise, afternoon.cast.ada, talk, NEXT_NOON, "mail", address=ADDRESS)

    for now, lead, is_warned in [
        ("2026-03-04 10:29", None, False),
        ("2026-03-04 10:31", afternoon.cast.lea.id, False),
        ("2026-03-04 11:43", afternoon.cast.lea.id, True),
    ]:
        afternoon.at(now)
        let_due_work_be_done(afternoon.cast)
        watched = afternoon.contact(contact)
        assert (watched.lead_id, watched.is_customer_warned) == (lead, is_warned)
    assert [mail[0] for mail in afternoon.mails()] == ["contact_confirmed", "contact_warned"]


def test_what_is_promised_for_a_closed_hour_is_watched_by_the_clock(afternoon: Night, talk: ConversationId) -> None:
    afternoon.at("2026-03-03 18:00")
    contact = afternoon.cast.do(promise, afternoon.cast.ada, talk, at("2026-03-03 22:00"), "chat")

    afternoon.at("2026-03-03 20:59")
    let_due_work_be_done(afternoon.cast)
    assert afternoon.contact(contact).lead_id is None
    afternoon.at("2026-03-03 21:01")
    let_due_work_be_done(afternoon.cast)

    assert afternoon.contact(contact).lead_id == afternoon.cast.lea.id


def test_a_promise_of_a_team_is_owned_by_one_of_them(afternoon: Night, join_fitters: Callable[[str], str]) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    fitter = join_fitters("Fia")

    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat", team=cast.fitters.id)

    [row] = cast.look(contact_rows, cast.ada, "all")
    assert (row.id, row.owner, row.team_name) == (contact, fitter, "Fitters")


def test_a_number_without_a_country_is_one_of_the_shops(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast

    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "call", address="040-123 4567")

    full = cast.look(contact_full, cast.ada, contact)
    assert (full.details.phone, full.phone_shown) == ("+358401234567", "040 1234567")
    assert afternoon.mails() == []


def test_a_shop_that_keeps_swedish_holidays_has_swedish_numbers(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast
    cast.do(choose_holidays, cast.lea, None, "SE", None, {})

    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "call", address="070-123 45 67")

    assert cast.look(contact_full, cast.ada, contact).details.phone == "+46701234567"


def test_a_shop_of_no_country_asks_for_the_whole_number(cast: Cast) -> None:
    talk, noon = cast.talk(), cast.clock.now() + 10_000_000

    with pytest.raises(PhoneCountryUnknown):
        cast.do(promise, cast.ada, talk, noon, "call", address="040-123 4567")


def test_promising_again_moves_the_promise(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast
    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "mail", address=ADDRESS)
    cast.do(send_message, cast.mia, talk, "message-b", "Could you call me?")

    assert (
        cast.do(promise, cast.ada, talk, NOON + 86_400_000 * 2, "call", cast.ben.id, address="+46701234567") == contact
    )

    moved = afternoon.contact(contact)
    assert (moved.channel, moved.promise.owner_id) == ("call", cast.ben.id)
    assert cast.look(contact_full, cast.ben, contact).details.phone == "+46701234567"
    assert [mail[0] for mail in afternoon.mails()] == ["contact_confirmed", "contact_promised"]


def test_promising_the_same_twice_is_promising_once(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast
    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "mail", address=ADDRESS)

    cast.do(promise, cast.ada, talk, NEXT_NOON, "mail", address=ADDRESS)

    told = [entry.fact for entry, _, _ in cast.look(entries, cast.shoe_shop.id, contact)]
    assert [type(fact) for fact in told] == [ContactAsked]
    assert len(afternoon.mails()) == 1


def test_a_kept_promise_makes_room_for_another(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast
    first = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")
    cast.do(take, cast.ada, first)
    cast.do(answer, cast.ada, first, "other", "Told her.")

    second = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")

    assert second != first
    assert cast.do(promise, cast.ada, talk, NEXT_NOON, "chat") == second


def test_what_was_said_before_our_last_words_is_still_the_question(afternoon: Night, talk: ConversationId) -> None:
    cast = afternoon.cast
    cast.do(send_message, cast.ada, talk, "message-b", "I find out and write to you.")

    contact = cast.do(promise, cast.ada, talk, NEXT_NOON, "chat")

    assert cast.look(contact_full, cast.ada, contact).question == "Do these run small?"
