"""In which order questions are answered: what is late, then what is worth more, then what is older."""

import random

from hypothesis import given
from hypothesis import strategies as st

from floorwalker.callbacks.model import Contact, ContactId, Promise
from floorwalker.callbacks.views.morning import in_order
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId, VisitorId

NOW = Instant(1_000)


def asked(name: str, at: int, value: int | None = None, currency: str = "EUR", *, due_at: int = 5_000) -> Contact:
    """Make a contact of which only what decides is of interest."""
    return Contact(
        id=ContactId(name),
        site_id=SiteId("shoes"),
        visitor_id=VisitorId("mia"),
        seq=1,
        state="open",
        channel="mail",
        cause="closed",
        topic="other",
        place_id="shoes",
        asked_at=Instant(at),
        promise=Promise(AgentId("ada"), Instant(due_at)),
        value_minor=value,
        currency=currency if value else None,
    )


def order(*contacts: Contact) -> list[str]:
    """Give names in the order in which they are to be answered, whatever order they came in."""
    shuffled = random.Random(7).sample(contacts, len(contacts))
    return [one.id for one in in_order(shuffled, NOW)]


def test_twice_what_is_usual_goes_first_and_less_than_half_of_it_after() -> None:
    names = order(
        asked("little", 1, 4_999),
        asked("usual", 2, 10_000),
        asked("much", 3, 20_000),
        asked("usual too", 4, 19_999),
        asked("half", 5, 5_000),
    )

    assert names == ["much", "usual", "usual too", "half", "little"]


def test_of_two_like_carts_the_older_goes_first() -> None:
    assert order(asked("newer", 2, 7_990), asked("older", 1, 7_500)) == ["older", "newer"]


def test_whoever_has_something_in_the_cart_goes_before_who_has_nothing_told() -> None:
    assert order(asked("nothing", 1), asked("little", 2, 100), asked("much", 3, 90_000)) == [
        "much", "little", "nothing",
    ]  # fmt: skip


def test_no_cart_outweighs_a_promise() -> None:
    late = asked("late", 3, due_at=NOW)

    assert order(asked("much", 1, 900_000), late, asked("usual", 2, 5_000)) == ["late", "much", "usual"]


def test_among_the_late_ones_value_and_age_count_as_among_the_others() -> None:
    names = order(
        asked("late and old", 1, due_at=900),
        asked("late and dear", 2, 5_000, due_at=999),
        asked("dear", 0, 5_000),
    )

    assert names == ["late and dear", "late and old", "dear"]


def test_each_currency_is_measured_by_itself() -> None:
    euros = [asked("usual euros", 1, 10_000), asked("much in euros", 2, 30_000)]
    crowns = [asked("usual crowns", 3, 110_000, "SEK"), asked("much in crowns", 4, 330_000, "SEK")]

    assert order(*euros, *crowns) == ["much in euros", "much in crowns", "usual euros", "usual crowns"]


contacts = st.builds(
    asked,
    st.uuids().map(str),
    st.integers(0, 900),
    st.none() | st.integers(0, 10**10 - 1),
    st.sampled_from(["EUR", "SEK"]),
    due_at=st.integers(0, 2_000),
)


@given(open_ones=st.lists(contacts, max_size=12))
def test_whatever_stands_open_nobody_is_left_out_and_what_is_late_stands_first(open_ones: list[Contact]) -> None:
    ordered = in_order(open_ones, NOW)

    assert sorted(one.id for one in ordered) == sorted(one.id for one in open_ones)
    late = [one.promise.due_at <= NOW for one in ordered]
    assert late == sorted(late, reverse=True)
    assert ordered == in_order(list(reversed(open_ones)), NOW)


@given(open_ones=st.lists(contacts, min_size=1, max_size=12))
def test_a_fuller_cart_never_moves_anybody_down(open_ones: list[Contact]) -> None:
    one, *others = open_ones
    poorer = asked(one.id, one.asked_at, None, due_at=one.promise.due_at)

    place = [each.id for each in in_order(open_ones, NOW)].index(one.id)

    assert place <= [each.id for each in in_order([poorer, *others], NOW)].index(one.id)
