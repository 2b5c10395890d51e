"""The morning after: taken, called, answered, handed over, and ended in one of the ways there are."""

import pytest

from floorwalker.callbacks.actions.answering import answer, give_up, hand_over, mark_spam, restore, take, try_call
from floorwalker.callbacks.model import (
    AddressMissing,
    ContactEnded,
    ContactId,
    MailboxMissing,
    PromiseInThePast,
    StillToTry,
)
from floorwalker.callbacks.views.calendar import calendar_of
from floorwalker.callbacks.views.desk import contact_full, contact_rows
from floorwalker.callbacks.views.shopper import statuses
from floorwalker.conversations.model import AlreadyTaken, NotResponsible
from floorwalker.kit.errors import NotFound
from tests.callbacks.night import SHOPS_MAILBOX, Night, by_call, by_mail
from tests.shops.planned import at

NOON = at("2026-03-03 12:00")


@pytest.fixture
def call(night: Night) -> ContactId:
    """Let Mia ask to be called at ten, and let it be half past nine with Ada at work on it."""
    asked = night.ask(by_call(at("2026-03-03 10:00")))
    night.at("2026-03-03 09:30")
    night.cast.do(take, night.cast.ada, asked)
    return asked


def test_whoever_takes_it_owns_it(night: Night, call: ContactId) -> None:
    contact = night.contact(call)

    assert (contact.promise.owner_id, contact.is_taken) == (night.cast.ada.id, True)
    with pytest.raises(AlreadyTaken):
        night.cast.do(take, night.cast.ben, call)


def test_a_lead_takes_what_a_colleague_has_begun(night: Night, call: ContactId) -> None:
    night.cast.do(take, night.cast.lea, call)

    assert night.contact(call).promise.owner_id == night.cast.lea.id


def test_only_the_owner_or_a_lead_decides(night: Night, call: ContactId) -> None:
    with pytest.raises(NotResponsible):
        night.cast.do(answer, night.cast.ben, call, "other", "They came in.")
    with pytest.raises(NotResponsible):
        night.cast.do(mark_spam, night.cast.ben, call)

    night.cast.do(mark_spam, night.cast.lea, call)

    assert night.contact(call).state == "spam"


def test_a_customer_who_is_reached_has_their_answer(night: Night, call: ContactId) -> None:
    night.cast.do(try_call, night.cast.ada, call, "reached", None, "They run small.")

    [status] = night.cast.look(statuses, night.cast.mia)
    kinds = [one.kind for one in night.cast.look(contact_full, night.cast.ada, call).history]
    assert status.state == "answered"
    assert kinds == ["contact_asked", "contact_taken", "call_tried", "contact_answered"]


def test_a_customer_who_is_not_reached_stays_open(night: Night, call: ContactId) -> None:
    night.cast.do(try_call, night.cast.ada, call, "no_answer")

    assert (night.contact(call).state, night.contact(call).tries) == ("open", 1)


def test_calling_again_is_a_new_promise(night: Night, call: ContactId) -> None:
    night.cast.do(try_call, night.cast.ada, call, "call_again", NOON)

    promise = night.contact(call).promise
    assert (promise.owner_id, promise.starts_at) == (night.cast.ada.id, NOON)
    assert promise.due_at == at("2026-03-03 12:30")


@pytest.mark.parametrize("again_at", [None, at("2026-03-03 09:00"), at("2030-03-03 09:00")])
def test_calling_again_names_a_time_ahead(night: Night, call: ContactId, again_at: None) -> None:
    with pytest.raises(PromiseInThePast):
        night.cast.do(try_call, night.cast.ada, call, "call_again", again_at)


def test_nobody_is_given_up_while_there_is_a_way_to_them(night: Night, call: ContactId) -> None:
    for _ in range(2):
        night.cast.do(try_call, night.cast.ada, call, "no_answer")
    with pytest.raises(StillToTry):
        night.cast.do(give_up, night.cast.ada, call)

    night.cast.do(try_call, night.cast.ada, call, "no_answer")
    night.cast.do(give_up, night.cast.ada, call)

    assert night.contact(call).state == "left"


def test_an_answer_by_mail_asks_for_replies_to_the_shops_mailbox(night: Night) -> None:
    asked = night.ask(by_mail())
    owner = night.owner(asked)

    night.cast.do(answer, owner, asked, "mail", "They run true to size.")

    assert night.mails()[-1] == ("contact_answer", "mia@home.example", "They run true to size.")
    replies = night.cast.look(lambda reads: reads.read("SELECT reply_address FROM mails ORDER BY id DESC LIMIT 1"))
    assert replies == [(SHOPS_MAILBOX,)]
    assert night.cast.look(statuses, night.cast.mia)[0].answer == "They run true to size."


def test_without_a_mailbox_no_answer_goes_by_mail(night: Night) -> None:
    night.settings(mailbox="")
    asked = night.ask(by_mail())

    with pytest.raises(MailboxMissing):
        night.cast.do(answer, night.owner(asked), asked, "mail", "Yes.")


def test_whoever_left_no_address_cannot_be_answered_there(night: Night, call: ContactId) -> None:
    asked = night.ask(by_mail("contact-0002"))

    with pytest.raises(AddressMissing):
        night.cast.do(answer, night.cast.ada, call, "mail", "Yes.")
    with pytest.raises(AddressMissing):
        night.cast.do(try_call, night.owner(asked), asked, "reached")


def test_a_colleague_gets_it_under_a_new_promise_and_the_customer_is_told(night: Night) -> None:
    asked = night.ask(by_mail())

    night.cast.do(hand_over, night.owner(asked), asked, night.cast.ben.id, NOON, "Ben knows these.")

    assert night.contact(asked).promise.owner_id == night.cast.ben.id
    assert night.contact(asked).promise.due_at == NOON
    assert [mail[0] for mail in night.mails()] == ["contact_confirmed", "contact_promised"]
    with pytest.raises(PromiseInThePast):
        night.cast.do(hand_over, night.cast.ben, asked, night.cast.ada.id, at("2026-03-02 09:00"))


def test_spam_leaves_the_list_and_comes_back(night: Night) -> None:
    asked = night.ask(by_mail())
    night.cast.do(mark_spam, night.owner(asked), asked)
    assert night.cast.look(contact_rows, night.cast.ada, "all") == []

    night.cast.do(restore, night.cast.ada, asked)

    assert [row.id for row in night.cast.look(contact_rows, night.cast.ada, "all")] == [asked]
    with pytest.raises(ContactEnded):
        night.cast.do(restore, night.cast.ada, asked)


def test_what_has_ended_is_not_answered_again(night: Night, call: ContactId) -> None:
    night.cast.do(answer, night.cast.ada, call, "other", "They came to the shop.")

    with pytest.raises(ContactEnded):
        night.cast.do(answer, night.cast.ada, call, "other", "Again.")
    with pytest.raises(ContactEnded):
        night.cast.do(take, night.cast.ada, call)


def test_the_agents_calendar_gets_the_call(night: Night, call: ContactId) -> None:
    file = night.cast.look(calendar_of, night.cast.ada, call)

    assert "DTSTART:20260303T080000Z" in file
    assert "DTEND:20260303T083000Z" in file
    assert "040 1234567" in file


def test_a_stranger_finds_no_contact_to_act_on(night: Night, call: ContactId) -> None:
    carl = night.cast.carl

    for refused in (
        lambda: night.cast.do(take, carl, call),
        lambda: night.cast.do(try_call, carl, call, "reached"),
        lambda: night.cast.do(answer, carl, call, "other", "Hello."),
        lambda: night.cast.do(hand_over, carl, call, carl.id, NOON),
        lambda: night.cast.do(give_up, carl, call),
        lambda: night.cast.do(mark_spam, carl, call),
        lambda: night.cast.do(restore, carl, call),
        lambda: night.cast.look(contact_full, carl, call),
        lambda: night.cast.look(calendar_of, carl, call),
    ):
        with pytest.raises(NotFound):
            refused()


def test_a_shopper_cannot_do_what_the_staff_does(night: Night, call: ContactId) -> None:
    for refused in (
        lambda: night.cast.do(take, night.cast.mia, call),
        lambda: night.cast.do(mark_spam, night.cast.mia, call),
        lambda: night.cast.look(contact_full, night.cast.mia, call),
    ):
        with pytest.raises(NotFound):
            refused()


def test_no_contact_goes_to_a_stranger(night: Night, call: ContactId) -> None:
    with pytest.raises(NotFound):
        night.cast.do(hand_over, night.cast.ada, call, night.cast.carl.id, NOON)
