"""Promises: watched, moved before they break, and set by the shop."""

import pytest

from floorwalker.callbacks.actions.asking import withdraw
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import ContactId, ContactSettings
from floorwalker.callbacks.views.contact import settings
from floorwalker.callbacks.views.desk import contact_rows
from floorwalker.callbacks.views.shopper import statuses
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.plumbing.mail.mailbox import NotAnAddress
from tests.callbacks.night import Night, by_mail, let_due_work_be_done
from tests.cast import Cast


@pytest.fixture
def asked(night: Night) -> ContactId:
    """Let Mia ask at night; the answer is due on Tuesday at ten."""
    return night.ask(by_mail())


def test_a_lead_hears_of_it_before_it_is_late(night: Night, asked: ContactId) -> None:
    night.at("2026-03-03 09:44")
    let_due_work_be_done(night.cast)
    assert night.contact(asked).lead_id is None

    night.at("2026-03-03 09:46")
    let_due_work_be_done(night.cast)

    assert night.contact(asked).lead_id == night.cast.lea.id
    assert [row.id for row in night.cast.look(contact_rows, night.cast.lea, "brought")] == [asked]
    assert [row.id for row in night.cast.look(contact_rows, night.cast.ben, "late")] == [asked]


@pytest.mark.usefixtures("asked")
def test_the_customer_is_told_before_the_promise_breaks(night: Night) -> None:
    for now in ("2026-03-03 09:46", "2026-03-03 09:58"):
        night.at(now)
        let_due_work_be_done(night.cast)

    assert night.mails()[-1][0] == "contact_warned"
    assert "10:00" in night.mails()[-1][2]
    assert night.cast.look(statuses, night.cast.mia)[0].is_warned


def test_nobody_is_warned_of_what_has_ended(night: Night, asked: ContactId) -> None:
    night.cast.do(withdraw, night.cast.mia, asked)

    night.at("2026-03-03 09:58")
    let_due_work_be_done(night.cast)

    assert night.contact(asked).lead_id is None
    assert [mail[0] for mail in night.mails()] == ["contact_confirmed"]


def test_a_stranger_cannot_withdraw_a_contact(night: Night, asked: ContactId) -> None:
    for stranger in (night.cast.max, night.cast.carl, night.cast.ada):
        with pytest.raises(NotFound):
            night.cast.do(withdraw, stranger, asked)


def test_a_lead_says_what_the_shop_promises(cast: Cast) -> None:
    cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox=" help@shoes.example", calls_per_slot=3))

    kept = cast.look(settings, cast.shoe_shop.id)
    assert (kept.mailbox, kept.calls_per_slot) == ("help@shoes.example", 3)
    with pytest.raises(NotAllowed):
        cast.do(set_contact_settings, cast.ada, ContactSettings())
    with pytest.raises(NotAnAddress):
        cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox="nowhere"))


def test_what_a_stranger_says_of_contact_settings_holds_for_their_own_shop(cast: Cast) -> None:
    cast.do(set_contact_settings, cast.carl, ContactSettings(calls_per_slot=9))

    assert cast.look(settings, cast.shoe_shop.id).calls_per_slot == 1
