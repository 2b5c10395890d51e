"""Who agreed to advertising, where they said so and to which wording, until they want no more of it."""

import pytest

from floorwalker.customers.facts import ConsentGiven, ConsentWithdrawn
from floorwalker.customers.model import NoConsent, NotAWording, Vouched
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import present, record_consent, withdraw_consent
from floorwalker.visitors.model import Presented
from floorwalker.visitors.views import consent_of
from tests.cast import Cast
from tests.folding import facts_of


def test_what_was_agreed_to_is_what_the_facts_say(cast: Cast) -> None:
    mia = VisitorId(cast.mia.id)
    cast.do(record_consent, cast.ada, mia, "chat", " 2026-1 ")
    given = cast.look(consent_of, cast.shoe_shop.id, mia)
    assert given is not None
    cast.clock.advance(seconds=60)
    cast.do(withdraw_consent, cast.ben, mia)
    ended = cast.look(consent_of, cast.shoe_shop.id, mia)
    assert ended is not None

    ((told, at),) = facts_of(cast, mia, ConsentGiven)
    ((_, ended_at),) = facts_of(cast, mia, ConsentWithdrawn)

    assert (told.said_in, told.wording, at) == (given.said_in, given.wording, given.given_at)
    assert (given.is_given, given.wording, given.agent_id) == (True, "2026-1", cast.ada.id)
    assert (ended.is_given, ended.withdrawn_at, ended.withdrawn_by) == (False, ended_at, cast.ben.id)
    assert ended.given_at == given.given_at


def test_whoever_agrees_anew_has_agreed(cast: Cast) -> None:
    cast.do(record_consent, cast.ada, cast.mia.id, "chat", "2026-1")
    cast.do(withdraw_consent, cast.ada, cast.mia.id)

    cast.do(record_consent, cast.ben, cast.mia.id, "call", "2026-2")

    now = cast.look(consent_of, cast.shoe_shop.id, VisitorId(cast.mia.id))
    assert now is not None
    assert (now.is_given, now.wording, now.agent_id) == (True, "2026-2", cast.ben.id)


def test_a_customers_consent_is_theirs_in_every_browser_and_nobody_elses(cast: Cast) -> None:
    shop, mia = cast.shoe_shop.id, VisitorId(cast.mia.id)
    cast.do(record_consent, cast.ada, mia, "chat", "2026-1")
    cast.do(present, cast.mia, Presented(Vouched("4711")))
    assert cast.look(consent_of, shop, mia) is None  # who was there before may have been somebody else

    cast.do(record_consent, cast.ada, mia, "store", "2026-1")
    cast.do(present, cast.max, Presented(Vouched("4711")))

    assert cast.look(consent_of, shop, VisitorId(cast.max.id)) == cast.look(consent_of, shop, mia)


@pytest.mark.parametrize("wording", ["", "  ", "x" * 41, "mia@home.example", "two words", "<b>"])
def test_without_naming_what_they_agreed_to_nothing_is_recorded(cast: Cast, wording: str) -> None:
    with pytest.raises(NotAWording):
        cast.do(record_consent, cast.ada, cast.mia.id, "chat", wording)


def test_what_nobody_gave_cannot_be_withdrawn_nor_twice(cast: Cast) -> None:
    with pytest.raises(NoConsent):
        cast.do(withdraw_consent, cast.ada, cast.mia.id)
    cast.do(record_consent, cast.ada, cast.mia.id, "chat", "2026-1")
    cast.do(withdraw_consent, cast.ada, cast.mia.id)
    with pytest.raises(NoConsent):
        cast.do(withdraw_consent, cast.ada, cast.mia.id)


def test_a_stranger_and_the_shopper_record_nothing(cast: Cast) -> None:
    for who in (cast.carl, cast.mia):
        with pytest.raises(NotFound):
            cast.do(record_consent, who, cast.mia.id, "chat", "2026-1")
        with pytest.raises(NotFound):
            cast.do(withdraw_consent, who, cast.mia.id)
    assert cast.look(consent_of, cast.shoe_shop.id, VisitorId(cast.mia.id)) is None
