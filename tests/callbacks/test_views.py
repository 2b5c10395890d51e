"""Lists of contacts: in which order, whose, and of which chat."""

import pytest
from msgspec.structs import replace

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.facts import ContactAsked
from floorwalker.callbacks.model import ContactId, Details
from floorwalker.callbacks.views.desk import contact_rows, contacts_of_talk
from floorwalker.callbacks.views.shopper import form_for, has_asked, statuses
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, VisitorId, new_id
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.work import Work
from floorwalker.routing.actions import claim
from floorwalker.visitors.actions import fill_cart
from tests.callbacks.night import Night, by_mail
from tests.shops.planned import at


def ask_with_cart(work: Work, night: Night, value_minor: int | None) -> ContactId:
    """Keep a contact of somebody whose cart is known."""
    words = words_of(work, "Is it in stock?")
    fact = ContactAsked(
        visitor_id=VisitorId(night.cast.mia.id),
        channel="chat",
        cause="closed",
        topic="product",
        place_id=work.actor.site_id,
        owner_id=AgentId(night.cast.ben.id),
        due_at=at("2026-03-03 10:00"),
        length=len(words.text),
        digest=words.digest(),
        value_minor=value_minor,
        currency="EUR" if value_minor else None,
    )
    new = fact.begun(work.actor.site_id, ContactId(new_id()), work.now)
    store.add(work, new, new.id, Details(language="en"))
    tell(work, new.id, fact, words=words, concerns=new.concerns, state=new)
    return new.id


def test_what_is_worth_more_stands_first_then_the_oldest(night: Night) -> None:
    house = night.cast.house
    plain = night.cast.do(ask_with_cart, house, night, None)
    small = night.cast.do(ask_with_cart, house, night, 1_900)
    large = night.cast.do(ask_with_cart, house, night, 129_00)
    night.at("2026-03-02 23:00")
    later = night.cast.do(ask_with_cart, house, night, None)

    rows = night.cast.look(contact_rows, night.cast.ada, "all")

    assert [row.id for row in rows] == [large, small, plain, later]
    assert [row.id for row in night.cast.look(contact_rows, night.cast.ada, "mine")] == []
    assert len(night.cast.look(contact_rows, night.cast.ben, "mine")) == 4


def test_what_is_left_by_somebody_with_a_full_cart_carries_its_value(night: Night) -> None:
    night.cast.do(fill_cart, night.cast.mia, "7990EUR")
    contact = night.ask(by_mail())
    night.cast.do(fill_cart, night.cast.mia, "0EUR")
    emptied = night.ask(by_mail("contact-0002"))

    rows = {row.id: (row.value_minor, row.currency) for row in night.cast.look(contact_rows, night.cast.ada, "all")}

    assert rows == {contact: (7_990, "EUR"), emptied: (None, None)}


def test_what_is_promised_in_a_chat_carries_the_value_of_the_cart_and_the_chat(night: Night) -> None:
    cast, talk = night.cast, night.cast.talk()
    cast.do(fill_cart, cast.mia, "12500SEK")

    contact = cast.do(promise, cast.ada, talk, at("2026-03-03 12:00"), "chat")

    [row] = cast.look(contact_rows, cast.ada, "all")
    assert (row.id, row.value_minor, row.currency, row.conversation) == (contact, 12_500, "SEK", talk)


def test_a_chat_knows_what_was_left_and_promised_in_it(night: Night) -> None:
    left_in, promised_in = night.cast.mia_asks(), night.cast.max_asks()
    night.cast.come_online(night.cast.ada)
    night.cast.do(claim, night.cast.ada, promised_in)
    left = night.ask(replace(by_mail("contact-0001", ""), conversation=left_in, cause="queue"))
    promised = night.cast.do(promise, night.cast.ada, promised_in, at("2026-03-03 12:00"), "chat")
    night.ask(by_mail("contact-0002"))

    of = {talk: night.cast.look(contacts_of_talk, night.cast.ben, talk) for talk in (left_in, promised_in)}

    assert {talk: [(row.id, row.conversation) for row in rows] for talk, rows in of.items()} == {
        left_in: [(left, left_in)],
        promised_in: [(promised, promised_in)],
    }


def test_a_stranger_learns_nothing_of_a_chats_contacts(night: Night) -> None:
    talk = night.cast.talk()
    night.cast.do(promise, night.cast.ada, talk, at("2026-03-03 12:00"), "chat")

    for stranger in (night.cast.carl, night.cast.max):
        with pytest.raises(NotFound):
            night.cast.look(contacts_of_talk, stranger, talk)


def test_a_stranger_sees_no_contact_of_this_shop(night: Night) -> None:
    night.ask(by_mail())

    assert night.cast.look(contact_rows, night.cast.carl, "all") == []
    assert night.cast.look(statuses, night.cast.max) == []
    assert night.cast.look(form_for, night.cast.max, None).contacts == []
    assert not night.cast.look(has_asked, night.cast.max)


def test_mails_confirm_three_times_a_day_and_hold_nothing_that_was_typed(night: Night) -> None:
    for number in range(3):
        night.ask(replace(by_mail(f"contact-000{number}", "Buy at www.cheap.example"), name="Click here"))

    night.ask(by_mail("contact-0009"), night.cast.max)

    assert len(night.mails()) == 3
    assert [words for _, _, words in night.mails() if "cheap" in words or "Click" in words] == []
