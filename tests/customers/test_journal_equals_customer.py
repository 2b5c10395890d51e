"""What is known of a customer, and who a visitor is, is what the facts about them say."""

from typing import Any

from floorwalker.customers.actions import keep_note, meet
from floorwalker.customers.facts import CustomerChanged, CustomerNoted, CustomerTakenIn
from floorwalker.customers.model import Vouched
from floorwalker.customers.views import customer, notes
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import introduce, present
from floorwalker.visitors.facts import VisitorIntroduced, VisitorLeft, VisitorRecognised
from floorwalker.visitors.model import Presented
from floorwalker.visitors.views import by_token, card, customer_of
from tests.cast import Cast
from tests.folding import facts_of


def test_what_is_known_of_a_customer(cast: Cast) -> None:
    shop = cast.shoe_shop.id
    known = cast.do(meet, cast.mia, Vouched("4711", "Mia", "mia@home.example"))
    taken_in = cast.look(customer, shop, known)
    cast.do(meet, cast.mia, Vouched("4711", "Mia K", "mia@home.example"))
    cast.do(keep_note, cast.ada, known, "Wears 38.")

    changed = cast.look(customer, shop, known)
    said = ("external_id", "name", "mail", "phone", "language")
    assert last(cast, known, CustomerTakenIn).details == tuple(name for name in said if getattr(taken_in, name))
    assert last(cast, known, CustomerChanged).details == tuple(
        name for name in said if getattr(taken_in, name) != getattr(changed, name)
    )
    assert [len(one.text) for one in cast.look(notes, shop, known)] == [last(cast, known, CustomerNoted).length]


def test_who_a_visitor_is(cast: Cast) -> None:
    shop, mia = cast.shoe_shop.id, VisitorId(cast.mia.id)
    cast.do(introduce, cast.mia, "Mia", "")
    kept = cast.look(card, shop, mia)
    said = last(cast, mia, VisitorIntroduced)
    assert (said.has_name, said.has_mail) == (bool(kept.name), bool(kept.mail))

    cast.do(present, cast.mia, Presented(Vouched("4711")))
    known = cast.look(customer_of, shop, mia)
    assert known is not None
    assert last(cast, mia, VisitorRecognised).customer_id == known.id

    assert facts_of(cast, mia, VisitorLeft) == []
    assert cast.look(by_token, shop, cast.people.tokens["Mia"]) is not None
    cast.do(present, cast.mia, Presented())
    assert len(facts_of(cast, mia, VisitorLeft)) == 1
    assert cast.look(by_token, shop, cast.people.tokens["Mia"]) is None


def last(cast: Cast, subject_id: str, kind: type) -> Any:
    """Give the last fact of a kind."""
    return facts_of(cast, subject_id, kind)[-1][0]
