"""Lists of contacts: in which order, and whose."""

from msgspec.structs import replace

from floorwalker.callbacks import store
from floorwalker.callbacks.facts import ContactAsked
from floorwalker.callbacks.model import ContactId, Details
from floorwalker.callbacks.views.desk import contact_rows
from floorwalker.callbacks.views.shopper import form_for, has_asked, statuses
from floorwalker.kit.ids import AgentId, VisitorId, new_id
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.work import Work
from tests.callbacks.night import Night, by_mail
from tests.shops.planned import at


def ask_with_cart(work: Work, night: Night, value_minor: int | None) -> ContactId:
    """Keep a contact of somebody whose cart is known, as the room that knows carts will."""
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


def test_what_is_worth_most_stands_first_then_the_oldest(night: Night) -> None:
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
