"""The shop vouches for somebody, for the first time or again."""

from floorwalker.customers.actions import meet
from floorwalker.customers.facts import CustomerChanged, CustomerTakenIn
from floorwalker.customers.model import Vouched
from floorwalker.customers.views import customer
from tests.cast import Cast

MIA = Vouched("4711", "Mia Korhonen", "mia@shoes.example")


def test_whom_the_shop_vouches_for_is_taken_in_once(cast: Cast) -> None:
    told = cast.told_by(meet, cast.mia, MIA)
    again = cast.told_by(meet, cast.mia, MIA)

    assert [one.entry.fact for one in told] == [CustomerTakenIn(details=("external_id", "name", "mail"))]
    assert again == []


def test_what_the_shop_says_now_replaces_what_it_said_and_what_it_leaves_out_stays(cast: Cast) -> None:
    known = cast.do(meet, cast.mia, MIA)

    told = cast.told_by(meet, cast.mia, Vouched("4711", "Mia Virtanen", "", "", "fi"))

    found = cast.look(customer, cast.shoe_shop.id, known)
    assert (found.name, found.mail, found.language) == ("Mia Virtanen", "mia@shoes.example", "fi")
    assert [one.entry.fact for one in told] == [CustomerChanged(details=("name", "language"))]


def test_one_external_id_is_one_customer_and_another_is_another(cast: Cast) -> None:
    mia, again = cast.do(meet, cast.mia, MIA), cast.do(meet, cast.max, MIA)
    other = cast.do(meet, cast.max, Vouched("4712", MIA.name, MIA.mail))

    assert mia == again != other


def test_a_stranger_shops_same_id_is_somebody_else(cast: Cast) -> None:
    assert cast.do(meet, cast.mia, MIA) != cast.do(meet, cast.carl, MIA)
