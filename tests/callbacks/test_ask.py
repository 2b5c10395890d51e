"""Leaving a question when nobody chats: what is promised, and to whom it falls."""

import pytest
from msgspec.structs import replace

from floorwalker.callbacks.actions.asking import ask
from floorwalker.callbacks.model import (
    AddressMissing,
    ContactRequest,
    LooksAutomatic,
    NobodyToAnswer,
    TooManyContacts,
    TooManyLinks,
    TooQuick,
)
from floorwalker.callbacks.views.desk import contact_full
from floorwalker.callbacks.views.shopper import statuses
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import EmptyText, FloorwalkerError, NotFound, TooLong
from floorwalker.kit.phone import NotAPhoneNumber
from floorwalker.plumbing.mail.mailbox import NotAnAddress, NotOneLine
from floorwalker.plumbing.trail import lines_after
from floorwalker.shops.actions import add_branch, set_hours
from tests.callbacks.night import Night, by_call, by_mail
from tests.shops.planned import HELSINKI, at


def test_what_is_asked_at_night_is_promised_for_the_hour_after_opening(night: Night) -> None:
    contact = night.contact(night.ask(by_mail()))

    assert contact.promise.due_at == at("2026-03-03 10:00")
    assert contact.promise.owner_id in {one.id for one in night.cast.people.staff.values()}


def test_what_is_asked_in_opening_hours_is_promised_within_six_of_them(night: Night) -> None:
    night.at("2026-03-03 14:00")

    contact = night.contact(night.ask(by_mail()))

    assert contact.promise.due_at == at("2026-03-04 12:00")


def test_the_shop_promises_by_its_own_figures(night: Night) -> None:
    night.settings(after_opening_minutes=30)

    assert night.contact(night.ask(by_mail())).promise.due_at == at("2026-03-03 09:30")


def test_questions_go_round_among_the_staff(night: Night) -> None:
    mias = [night.ask(by_mail(f"contact-000{number}")) for number in range(2)]
    maxs = night.ask(by_mail("contact-0009"), night.cast.max)

    assert len({night.contact(one).promise.owner_id for one in [*mias, maxs]}) == 3


def test_a_branch_answers_in_its_own_hours(night: Night) -> None:
    branch = night.cast.do(add_branch, night.cast.lea, "Kamppi", "Helsinki")
    night.cast.do(set_hours, night.cast.lea, branch.id, HELSINKI, ["12:00-20:00"] * 7)

    contact = night.contact(night.ask(replace(by_mail(), branch=branch.id)))

    assert (contact.branch_id, contact.promise.due_at) == (branch.id, at("2026-03-03 13:00"))


def test_the_same_form_twice_is_one_contact(night: Night) -> None:
    assert night.ask(by_mail()) == night.ask(by_mail())
    assert len(night.mails()) == 1


def test_a_shopper_leaves_the_queue_without_saying_it_again(night: Night) -> None:
    talk = night.cast.mia_asks("Do these run small?")
    request = replace(by_mail(question=""), conversation=talk, cause="queue")

    contact = night.ask(request)

    assert night.cast.look(statuses, night.cast.mia)[0].question == "Do these run small?"
    assert night.contact(contact).conversation_id == talk
    assert not night.cast.look(conversation_for, night.cast.house, talk).is_open


def test_the_facts_hold_no_words_and_no_addresses(night: Night) -> None:
    contact = night.ask(replace(by_call(), name="Mia Mäkelä", mail="mia@home.example", product="Nordkap"))

    told = " ".join(line[3] for line in night.cast.look(lines_after, night.cast.shoe_shop.id, contact, 0))

    assert [word for word in ("small", "mia", "Mäkelä", "4567", "home.example", "Nordkap") if word in told] == []


def test_the_agent_sees_words_and_page(night: Night) -> None:
    contact = night.ask(replace(by_mail(), product="Nordkap 42", topic="product"))

    full = night.cast.look(contact_full, night.cast.ada, contact)

    assert (full.question, full.details.product, full.row.topic) == ("Do these run small?", "Nordkap 42", "product")


@pytest.mark.parametrize(
    ("request_", "refusal"),
    [
        (by_mail(question="  \u200b "), EmptyText),
        (replace(by_call(), question=""), EmptyText),
        (by_mail(question="x" * 4_001), TooLong),
        (replace(by_mail(), mail=" "), AddressMissing),
        (replace(by_call(), phone=""), AddressMissing),
        (replace(by_mail(), mail="mia@home.example\nBcc: all@home.example"), NotOneLine),
        (replace(by_mail(), mail="mia@home"), NotAnAddress),
        (replace(by_call(), phone="call me"), NotAPhoneNumber),
        (replace(by_mail(), website="https://buy.example"), LooksAutomatic),
        (by_mail(question="https://a.example http://b.example www.c.example"), TooManyLinks),
        (replace(by_mail(), branch="elsewhere"), NotFound),
        (replace(by_mail(), conversation="elsewhere"), NotFound),
        (replace(by_mail(), name="N" * 100), TooLong),
    ],
)
def test_what_cannot_be_answered_is_refused_with_its_reason(
    night: Night, request_: ContactRequest, refusal: type[FloorwalkerError]
) -> None:
    with pytest.raises(refusal):
        night.ask(request_)

    assert night.cast.look(statuses, night.cast.mia) == []


@pytest.mark.parametrize("open_for_ms", [0, 2_999, 25 * 3_600_000])
def test_a_form_filled_in_faster_than_people_can_is_refused(night: Night, open_for_ms: int) -> None:
    opened_at = Instant(night.cast.clock.now() - open_for_ms)

    with pytest.raises(TooQuick):
        night.cast.do(ask, night.cast.mia, by_mail(), opened_at)


def test_nobody_asks_a_fourth_question_before_one_is_answered(night: Night) -> None:
    for number in range(3):
        night.ask(by_mail(f"contact-000{number}"))

    with pytest.raises(TooManyContacts):
        night.ask(by_mail("contact-0004"))


def test_a_shop_that_never_opens_promises_nothing(night: Night) -> None:
    night.cast.do(set_hours, night.cast.lea, None, HELSINKI, [""] * 7)

    with pytest.raises(NobodyToAnswer):
        night.ask(by_mail())


def test_a_stranger_cannot_take_over_another_visitors_words(night: Night) -> None:
    talk = night.cast.mia_asks()

    with pytest.raises(NotFound):
        night.ask(replace(by_mail(question=""), conversation=talk), night.cast.max)
