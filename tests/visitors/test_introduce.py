"""A visitor says who they are: a claim, and nothing more."""

import pytest

from floorwalker.customers.model import Vouched
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import EmptyText, NotFound, TooLong
from floorwalker.kit.ids import VisitorId, new_id
from floorwalker.plumbing.mail.mailbox import NotAnAddress
from floorwalker.visitors.actions import introduce, present
from floorwalker.visitors.facts import VisitorIntroduced
from floorwalker.visitors.model import Presented, VisitorCard
from floorwalker.visitors.views import card, customer_of, said_by
from tests.cast import Cast


def card_of(cast: Cast, visitor: Actor) -> VisitorCard:
    return cast.look(card, cast.shoe_shop.id, VisitorId(visitor.id))


def test_what_they_say_is_shown_and_not_verified(cast: Cast) -> None:
    told = cast.told_by(introduce, cast.mia, " Mia  K ", "mia@home.EXAMPLE")

    known = card_of(cast, cast.mia)
    assert (known.name, known.mail, known.is_verified) == ("Mia K", "mia@home.example", False)
    assert [one.entry.fact for one in told] == [VisitorIntroduced(has_name=True, has_mail=True)]


def test_what_is_left_out_stays_as_it_was(cast: Cast) -> None:
    cast.do(introduce, cast.mia, "Mia", "")
    cast.do(introduce, cast.mia, "", "mia@home.example")

    assert (card_of(cast, cast.mia).name, card_of(cast, cast.mia).mail) == ("Mia", "mia@home.example")


def test_saying_the_same_again_is_no_news(cast: Cast) -> None:
    cast.do(introduce, cast.mia, "Mia", "")

    assert cast.told_by(introduce, cast.mia, "Mia", "") == []


def test_a_typed_name_and_address_join_nobody_to_a_customer_of_that_name(cast: Cast) -> None:
    cast.do(present, cast.mia, Presented(Vouched("4711", "Mia", "mia@home.example")))

    cast.do(introduce, cast.max, "Mia", "mia@home.example")

    assert cast.look(customer_of, cast.shoe_shop.id, VisitorId(cast.max.id)) is None
    assert not card_of(cast, cast.max).is_verified


def test_what_the_shop_vouches_for_goes_before_what_they_say(cast: Cast) -> None:
    cast.do(present, cast.mia, Presented(Vouched("4711", "Mia Korhonen")))

    cast.do(introduce, cast.mia, "The Owner", "")

    assert card_of(cast, cast.mia).name == "Mia Korhonen"
    assert cast.look(said_by, cast.shoe_shop.id, VisitorId(cast.mia.id)).name == "The Owner"


@pytest.mark.parametrize(
    ("name", "mail", "refusal"),
    [
        ("", " ", EmptyText),
        ("\u200b", "", EmptyText),
        ("x" * 81, "", TooLong),
        ("", "mia", NotAnAddress),
        ("", "mia@home.example\nBcc: all@home.example", Exception),
    ],
)
def test_what_says_nothing_is_refused(cast: Cast, name: str, mail: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        cast.do(introduce, cast.mia, name, mail)
    assert card_of(cast, cast.mia).name == card_of(cast, cast.mia).mail == ""


def test_a_stranger_introduces_nobody_here(cast: Cast) -> None:
    for stranger in (cast.carl, cast.ada, Actor(cast.hat_shop.id, "visitor", cast.mia.id)):
        with pytest.raises(NotFound):
            cast.do(introduce, stranger, "Mia", "")
    with pytest.raises(NotFound):
        cast.do(introduce, Actor(cast.shoe_shop.id, "visitor", new_id()), "Mia", "")
