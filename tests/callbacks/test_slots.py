"""Times for a call: offered within opening hours, given to no more callers than can be called."""

import pytest

from floorwalker.callbacks.actions.asking import withdraw
from floorwalker.callbacks.model import SlotNotFree
from floorwalker.callbacks.views.shopper import form_for, free_slots
from floorwalker.shops.actions import add_exception
from floorwalker.shops.calendar.plan import Span
from tests.callbacks.night import Night, by_call
from tests.shops.planned import at

TEN = at("2026-03-03 10:00")


def offered(night: Night) -> list[Span]:
    """List the times that are free."""
    return night.cast.look(free_slots, night.cast.shoe_shop.id, night.cast.shoe_shop.id)


def test_times_are_offered_from_the_next_opening_on(night: Night) -> None:
    first = offered(night)[0]

    assert (first.begins_at, first.ends_at) == (at("2026-03-03 09:00"), at("2026-03-03 09:30"))


def test_a_time_is_promised_to_one_caller(night: Night) -> None:
    contact = night.contact(night.ask(by_call(TEN)))

    assert (contact.promise.starts_at, contact.promise.due_at) == (TEN, at("2026-03-03 10:30"))
    assert TEN not in [span.begins_at for span in offered(night)]


def test_a_time_that_is_gone_is_refused(night: Night) -> None:
    night.ask(by_call(TEN))

    with pytest.raises(SlotNotFree):
        night.ask(by_call(TEN), night.cast.max)


@pytest.mark.parametrize("wall", ["2026-03-03 08:30", "2026-03-03 10:07", "2026-03-02 10:00", "2026-03-08 10:00"])
def test_a_time_that_was_never_offered_is_refused(night: Night, wall: str) -> None:
    with pytest.raises(SlotNotFree):
        night.ask(by_call(at(wall)))


def test_two_can_be_called_at_once_where_two_can_call(night: Night) -> None:
    night.settings(calls_per_slot=2)

    night.ask(by_call(TEN))
    night.ask(by_call(TEN), night.cast.max)

    with pytest.raises(SlotNotFree):
        night.ask(by_call(TEN, "contact-0002"), night.cast.max)


def test_other_lengths_do_not_make_room_for_a_second_call_at_the_same_time(night: Night) -> None:
    night.ask(by_call(TEN))

    night.settings(slot_minutes=60)

    begins = [span.begins_at for span in offered(night)]
    assert TEN not in begins
    assert at("2026-03-03 11:00") in begins


def test_a_time_is_free_again_once_it_is_not_wanted(night: Night) -> None:
    contact = night.ask(by_call(TEN))

    night.cast.do(withdraw, night.cast.mia, contact)

    assert TEN in [span.begins_at for span in offered(night)]


def test_no_call_is_promised_on_a_day_off(night: Night) -> None:
    night.cast.do(add_exception, night.cast.lea, None, "2026-03-03", "", "Inventory")

    assert offered(night)[0].begins_at == at("2026-03-04 09:00")


def test_the_form_says_by_which_clock_the_shop_lives(night: Night) -> None:
    form = night.cast.look(form_for, night.cast.mia, None)

    assert (form.zone, form.slots[0].begins_at) == ("Europe/Helsinki", at("2026-03-03 09:00"))
