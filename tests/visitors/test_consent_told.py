"""Consent that the shop's own server tells of, signed: what holds is what was said last, whoever heard it."""

from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.customers.facts import AdvertisingTold
from floorwalker.customers.model import SHOP, Advertising, Consent, NoConsent, Vouched
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import arrive, present, record_consent, withdraw_consent
from floorwalker.visitors.model import Presented
from floorwalker.visitors.views import consent_of, customer_of
from tests.cast import A_MINUTE_PAST, Cast
from tests.folding import facts_of

Said = tuple[Literal["shop", "agent"], bool, int]
SAID: st.SearchStrategy[Said] = st.tuples(st.sampled_from(["shop", "agent"]), st.booleans(), st.integers(-9, 9))


def ago(seconds: int) -> Instant:
    return Instant(A_MINUTE_PAST - seconds * 1000)


def told(*, agreed: bool, at: Instant, wording: str = "2026-1", sub: str = "4711") -> Presented:
    return Presented(Vouched(sub), advertising=Advertising(agreed, at, wording if agreed else ""))


def holds(cast: Cast) -> Consent | None:
    return cast.look(consent_of, cast.shoe_shop.id, VisitorId(cast.mia.id))


def test_what_the_shop_told_is_what_the_facts_say(cast: Cast) -> None:
    cast.do(present, cast.mia, told(agreed=True, at=ago(90)))
    given_then = holds(cast)
    cast.do(present, cast.mia, told(agreed=False, at=ago(30)))

    customer = cast.look(customer_of, cast.shoe_shop.id, VisitorId(cast.mia.id))
    assert customer is not None
    (yes, _), (no, _) = facts_of(cast, customer.id, AdvertisingTold)
    assert (yes.has_agreed, no.has_agreed) == (True, False)
    assert given_then == Consent(yes.said_at, "shop", yes.wording, SHOP)
    assert holds(cast) == Consent(yes.said_at, "shop", yes.wording, SHOP, no.said_at, SHOP)


@pytest.mark.parametrize("agreed", [True, False])
def test_the_same_on_every_page_is_recorded_once(cast: Cast, agreed: bool) -> None:  # noqa: FBT001
    cast.do(present, cast.mia, told(agreed=agreed, at=ago(90)))

    assert cast.told_by(present, cast.mia, told(agreed=agreed, at=ago(90))) == []
    assert AdvertisingTold not in {
        type(one.entry.fact) for one in cast.told_by(present, cast.max, told(agreed=agreed, at=ago(90)))
    }


def test_an_older_word_of_the_shop_goes_before_no_newer_one(cast: Cast) -> None:
    cast.do(present, cast.mia, told(agreed=False, at=ago(10)))

    assert cast.told_by(present, cast.mia, told(agreed=True, at=ago(20))) == []

    now = holds(cast)
    assert now is not None
    assert (now.is_given, now.wording) == (False, "")


def test_what_an_agent_heard_later_outlives_the_shops_claim_on_every_page(cast: Cast) -> None:
    yes = told(agreed=True, at=ago(20))
    cast.do(present, cast.mia, yes)
    cast.do(withdraw_consent, cast.ben, cast.mia.id)

    cast.do(present, cast.mia, yes)

    now = holds(cast)
    assert now is not None
    assert (now.is_given, now.agent_id, now.withdrawn_by) == (False, SHOP, cast.ben.id)


def test_an_agents_no_holds_also_where_the_shops_clock_is_ahead(cast: Cast) -> None:
    ahead = told(agreed=True, at=ago(-60))
    cast.do(present, cast.mia, ahead)
    cast.do(withdraw_consent, cast.ada, cast.mia.id)

    cast.clock.advance(seconds=30)
    cast.do(present, cast.mia, ahead)

    now = holds(cast)
    assert now is not None
    assert not now.is_given


def test_of_a_yes_and_a_no_of_one_moment_the_no_holds(cast: Cast) -> None:
    for first in (True, False):
        sub = f"first {first}"
        cast.do(present, cast.mia if first else cast.max, told(agreed=first, at=ago(20), sub=sub))
        cast.do(present, cast.mia if first else cast.max, told(agreed=not first, at=ago(20), sub=sub))

    for who in (cast.mia, cast.max):
        now = cast.look(consent_of, cast.shoe_shop.id, VisitorId(who.id))
        assert now is not None
        assert not now.is_given


def test_who_only_ever_said_no_has_nothing_to_withdraw(cast: Cast) -> None:
    cast.do(present, cast.mia, told(agreed=False, at=ago(20)))

    with pytest.raises(NoConsent):
        cast.do(withdraw_consent, cast.ada, cast.mia.id)


@pytest.mark.parametrize("said", [Presented(), Presented(claimed="4711")], ids=["nobody", "unproven"])
def test_whom_nobody_vouches_for_the_shop_told_nothing_of(cast: Cast, said: Presented) -> None:
    forged = Presented(claimed=said.claimed, advertising=Advertising(has_agreed=True, said_at=ago(20), wording="1"))

    cast.do(present, cast.mia, forged)

    assert holds(cast) is None


def test_a_stranger_tells_nothing_of_anybody_here(cast: Cast) -> None:
    for stranger in (Actor(cast.hat_shop.id, "visitor", cast.mia.id), cast.carl, cast.ada):
        with pytest.raises(NotFound):
            cast.do(present, stranger, told(agreed=True, at=ago(20)))

    assert holds(cast) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(SAID, max_size=9))
def test_whoever_tells_in_whatever_order_what_was_said_last_holds(cast: Cast, said: list[Said]) -> None:
    """An agent's word is of the moment in which they take it down; a claim is of the moment that it names."""
    somebody = cast.new_client_id()
    mia = cast.do(arrive, Actor(cast.shoe_shop.id, "visitor", "newcomer"), "en").visitor.id
    cast.do(present, Actor(cast.shoe_shop.id, "visitor", mia), Presented(Vouched(somebody)))
    words: list[tuple[Instant, int, bool]] = []
    for turn, (who, agreed, seconds) in enumerate(said):
        cast.clock.advance(seconds=3)
        if who == "shop":
            at = Instant(cast.clock.now() + seconds * 1000)
            cast.do(present, Actor(cast.shoe_shop.id, "visitor", mia), told(agreed=agreed, at=at, sub=somebody))
            words.append((at, 0, agreed))
        elif agreed or is_given(cast, mia):
            cast.do(record_consent, cast.ada, mia, "chat", "2") if agreed else cast.do(withdraw_consent, cast.ada, mia)
            words.append((max([cast.clock.now(), *(at for at, _, _ in words)]), turn + 1, agreed))

    assert is_given(cast, mia) == (bool(words) and last_of(words))


def last_of(words: list[tuple[Instant, int, bool]]) -> bool:
    """Reckon by hand what holds: walk through the words in the order of their own time."""
    last_at = max(at for at, _, _ in words)
    holds_now: bool | None = None
    for at, is_agents, agreed in words:
        if at == last_at:
            holds_now = agreed if is_agents or holds_now is None else holds_now and agreed
    return bool(holds_now)


def is_given(cast: Cast, visitor: VisitorId) -> bool:
    now = cast.look(consent_of, cast.shoe_shop.id, visitor)
    return now is not None and now.is_given
