"""The shop's page says who is before it: the one rule is that nobody sees what is another's."""

import pytest

from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.views import conversation_for, latest_of
from floorwalker.customers.model import Vouched
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import present
from floorwalker.visitors.facts import VisitorLeft, VisitorRecognised
from floorwalker.visitors.model import Presented
from floorwalker.visitors.views import by_token, card, customer_of
from tests.cast import Cast

MIA, EVE = Presented(Vouched("mia", "Mia")), Presented(Vouched("eve", "Eve"))
NOBODY, STALE_MIA, FORGED = Presented(), Presented(claimed="mia"), Presented(claimed="somebody")


def customer_in(cast: Cast, visitor: Actor) -> str | None:
    found = cast.look(customer_of, visitor.site_id, VisitorId(visitor.id))
    return found.external_id if found else None


def test_whom_the_shop_vouches_for_is_a_customer_from_then_on(cast: Cast) -> None:
    told = cast.told_by(present, cast.mia, MIA)

    assert customer_in(cast, cast.mia) == "mia"
    assert cast.look(card, cast.shoe_shop.id, VisitorId(cast.mia.id)).is_verified
    assert VisitorRecognised in {type(one.entry.fact) for one in told}


def test_the_same_again_changes_nothing(cast: Cast) -> None:
    cast.do(present, cast.mia, MIA)

    assert cast.told_by(present, cast.mia, MIA) == []
    assert cast.do(present, cast.mia, MIA) is None


def test_what_was_said_before_signing_in_goes_on_after_it(cast: Cast) -> None:
    conversation = cast.mia_asks()

    assert cast.do(present, cast.mia, MIA) is None
    assert cast.look(conversation_for, cast.mia, conversation).id == conversation


@pytest.mark.parametrize("then", [NOBODY, EVE, FORGED], ids=["signed out", "somebody else", "forged"])
def test_whoever_comes_after_a_customer_is_a_new_visitor_who_sees_nothing_of_them(cast: Cast, then: Presented) -> None:
    cast.do(present, cast.mia, MIA)
    conversation = cast.mia_asks()

    arrival = cast.do(present, cast.mia, then)

    assert arrival is not None
    next_one = Actor(cast.shoe_shop.id, "visitor", arrival.visitor.id)
    assert cast.look(latest_of, cast.shoe_shop.id, arrival.visitor.id) is None
    with pytest.raises(NotFound):
        cast.look(conversation_for, next_one, conversation)
    with pytest.raises(NotFound):
        cast.do(send_message, next_one, conversation, cast.new_client_id(), "hello")
    assert customer_in(cast, cast.mia) == "mia"
    assert customer_in(cast, next_one) == (then.vouched.external_id if then.vouched else None)


def test_the_token_of_whoever_left_leads_to_nobody_any_more(cast: Cast) -> None:
    cast.do(present, cast.mia, MIA)

    told = cast.told_by(present, cast.mia, NOBODY)

    assert cast.look(by_token, cast.shoe_shop.id, cast.people.tokens["Mia"]) is None
    (left,) = [one for one in told if isinstance(one.entry.fact, VisitorLeft)]
    assert left.concerns == (cast.mia.id,)


@pytest.mark.parametrize("said", [NOBODY, FORGED, STALE_MIA], ids=["nobody", "forged", "stale"])
def test_whom_nobody_vouched_for_stays_who_they_are(cast: Cast, said: Presented) -> None:
    assert cast.told_by(present, cast.mia, said) == []
    assert customer_in(cast, cast.mia) is None


def test_a_token_that_expired_while_they_talk_takes_nothing_from_them(cast: Cast) -> None:
    cast.do(present, cast.mia, MIA)

    assert cast.do(present, cast.mia, STALE_MIA) is None
    assert customer_in(cast, cast.mia) == "mia"


def test_a_customer_may_come_in_two_browsers_and_each_shows_its_own(cast: Cast) -> None:
    cast.do(present, cast.mia, MIA)
    conversation = cast.mia_asks()
    cast.do(present, cast.max, MIA)

    assert customer_in(cast, cast.max) == "mia"
    with pytest.raises(NotFound):
        cast.look(conversation_for, cast.max, conversation)


def test_a_stranger_presents_nobody_in_another_shop_or_from_a_desk(cast: Cast) -> None:
    for stranger in (Actor(cast.hat_shop.id, "visitor", cast.mia.id), cast.carl, cast.olga):
        with pytest.raises(NotFound):
            cast.do(present, stranger, MIA)
