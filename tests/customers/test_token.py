"""A signed identity is believed only where everything about it is right."""

from typing import Any

import pytest

from floorwalker.customers.model import (
    Advertising,
    AdvertisingUnclear,
    AlgorithmRefused,
    IdentityExpired,
    IdentityIncomplete,
    IdentityKey,
    IdentityNotYet,
    IdentityRefused,
    IdentityTooLasting,
    IdentityTooLong,
    KeyUnknown,
    Vouched,
    WrongSignature,
)
from floorwalker.customers.proofs.token import claimed_in, prove, secret_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from tests.cast import A_MINUTE_PAST
from tests.customers.signing import NOW_SECONDS, encoded, part, signed

SHOES, HATS = SiteId("shoes"), SiteId("hats")
KEY = IdentityKey("k1", A_MINUTE_PAST)
SECRET = secret_of("installation", SHOES, "k1")
DAY_SECONDS = 24 * 3_600


def believed(token: str, site: SiteId = SHOES, *live: IdentityKey) -> Vouched:
    return prove(token, live or (KEY,), "installation", site, A_MINUTE_PAST).vouched


def told_in(token: str) -> Advertising | None:
    return prove(token, (KEY,), "installation", SHOES, A_MINUTE_PAST).advertising


def mia(**claims: Any) -> str:
    return signed(SECRET, "k1", **{"sub": "4711", **claims})


def test_whom_the_shop_signs_is_believed_with_what_it_says_of_them() -> None:
    token = mia(name=" Mia  Korhonen ", email="Mia@Shoes.EXAMPLE", phone_number="+358401234567", locale="fi", vip=True)

    assert believed(token) == Vouched("4711", "Mia Korhonen", "Mia@shoes.example", "+358401234567", "fi")


def test_either_of_two_live_keys_is_believed() -> None:
    other = signed(secret_of("installation", SHOES, "k2"), "k2", sub="4711")

    assert believed(other, SHOES, KEY, IdentityKey("k2", A_MINUTE_PAST)).external_id == "4711"
    assert believed(mia(), SHOES, KEY, IdentityKey("k2", A_MINUTE_PAST)).external_id == "4711"


@pytest.mark.parametrize("algorithm", ["none", "None", "HS512", "RS256", ""])
def test_another_algorithm_is_refused_and_none_first_of_all(algorithm: str) -> None:
    unsigned = f"{part({'alg': algorithm, 'kid': 'k1'})}.{part({'sub': '4711', 'exp': NOW_SECONDS + 300})}."

    with pytest.raises(AlgorithmRefused):
        believed(unsigned)
    with pytest.raises(AlgorithmRefused):
        believed(signed(SECRET, "k1", head={"alg": algorithm}, sub="4711"))


def test_what_was_signed_with_another_key_is_refused() -> None:
    with pytest.raises(WrongSignature):
        believed(signed("guessed", "k1", sub="4711"))


def test_what_was_altered_after_it_was_signed_is_refused() -> None:
    head, _, signature = mia().split(".")

    with pytest.raises(WrongSignature):
        believed(f"{head}.{part({'sub': 'the owner', 'exp': NOW_SECONDS + 300})}.{signature}")
    with pytest.raises(WrongSignature):
        believed(f"{head}.{part({'sub': '4711', 'exp': NOW_SECONDS + 300})}.")


@pytest.mark.parametrize("kid", ["k9", "", "K1", "k1 "])
def test_a_key_that_the_shop_does_not_have_is_refused(kid: str) -> None:
    with pytest.raises(KeyUnknown):
        believed(signed(SECRET, kid, sub="4711"))


def test_a_token_that_names_no_key_is_refused() -> None:
    with pytest.raises(KeyUnknown):
        believed(f"{part({'alg': 'HS256'})}.{part({'sub': '4711'})}.{encoded(b'x')}")


def test_what_another_shop_signed_is_refused_even_under_the_same_name_of_the_key() -> None:
    with pytest.raises(WrongSignature):
        believed(mia(), HATS)


def test_expired_is_refused_but_for_a_minute_by_which_clocks_differ() -> None:
    assert believed(mia(exp=NOW_SECONDS - 60)).external_id == "4711"
    with pytest.raises(IdentityExpired):
        believed(mia(exp=NOW_SECONDS - 61))


@pytest.mark.parametrize("claim", ["nbf", "iat"])
def test_of_the_future_is_refused_but_for_a_minute_by_which_clocks_differ(claim: str) -> None:
    assert believed(mia(**{claim: NOW_SECONDS + 60})).external_id == "4711"
    with pytest.raises(IdentityNotYet):
        believed(mia(**{claim: NOW_SECONDS + 61}))


def test_what_holds_for_longer_than_a_day_is_refused() -> None:
    assert believed(mia(exp=NOW_SECONDS + DAY_SECONDS)).external_id == "4711"
    with pytest.raises(IdentityTooLasting):
        believed(mia(exp=NOW_SECONDS + DAY_SECONDS + 61))
    with pytest.raises(IdentityTooLasting):
        believed(mia(exp=2**62))


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": None},
        {"sub": ""},
        {"sub": 4711},
        {"sub": ["4711"]},
        {"sub": True},
        {"sub": "x" * 256},
        {"sub": " 4711"},
        {"sub": "47\u202e11"},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": True},
        {"name": {"first": "Mia"}},
    ],
    ids=str,
)
def test_without_a_plain_subject_and_end_it_is_refused(claims: dict[str, object]) -> None:
    with pytest.raises(IdentityIncomplete):
        believed(mia(**claims))


def test_what_the_shop_says_of_advertising_is_believed_with_when_and_to_which_wording() -> None:
    yes = {"agreed": True, "at": NOW_SECONDS - 90, "wording": "2026-1"}

    assert told_in(mia(advertising=yes)) == Advertising(True, Instant(A_MINUTE_PAST - 90_000), "2026-1")
    assert told_in(mia(advertising={"agreed": False, "at": NOW_SECONDS + 60})) == Advertising(
        has_agreed=False, said_at=Instant(A_MINUTE_PAST + 60_000)
    )
    assert told_in(mia()) is None


@pytest.mark.parametrize(
    "change",
    [
        {"agreed": None},
        {"agreed": 1},
        {"agreed": "true"},
        {"at": None},
        {"at": True},
        {"at": str(NOW_SECONDS)},
        {"at": NOW_SECONDS - 0.5},
        {"at": NOW_SECONDS + 61},
        {"at": NOW_SECONDS * 1000},
        {"at": NOW_SECONDS - 20 * 365 * DAY_SECONDS - 1},
        {"at": 0},
        {"at": -1},
        {"at": 2**70},
        {"wording": None},
        {"wording": ""},
        {"wording": "x" * 41},
        {"wording": "mia@home.example"},
        {"wording": "two words"},
        {"wording": ["2026-1"]},
        {"agreed": False, "wording": "<b>"},
        {"by": "mail"},
    ],
    ids=str,
)
def test_a_claim_on_advertising_that_could_not_be_shown_later_is_refused_with_all_of_it(change: dict[str, Any]) -> None:
    claim = {"agreed": True, "at": NOW_SECONDS, "wording": "2026-1"}

    with pytest.raises(AdvertisingUnclear):
        believed(mia(advertising=claim | change))


@pytest.mark.parametrize("lacking", ["agreed", "at", "wording"])
def test_a_claim_on_advertising_that_lacks_something_is_refused(lacking: str) -> None:
    claim = {"agreed": True, "at": NOW_SECONDS, "wording": "2026-1"}
    del claim[lacking]

    with pytest.raises(AdvertisingUnclear):
        believed(mia(advertising=claim))


@pytest.mark.parametrize("claim", [True, False, "yes", 1, [], {}, 0, "", [None]], ids=str)
def test_a_bare_word_on_advertising_is_refused(claim: object) -> None:
    with pytest.raises(AdvertisingUnclear):
        believed(mia(advertising=claim))


def test_what_is_too_long_is_refused_before_anything_is_read() -> None:
    with pytest.raises(IdentityTooLong):
        believed(mia(name="x" * 4_096))
    with pytest.raises(IdentityTooLong):
        believed("." * 5_000)


@pytest.mark.parametrize(
    "token", ["x", "a.b", "a.b.c.d", "..", "{}", "ä.ö.å", "\ud800", f"{encoded(b'[]')}.{encoded(b'[]')}.x", "null"]
)
def test_what_is_no_token_is_refused(token: str) -> None:
    with pytest.raises(IdentityRefused):
        believed(token)
    assert claimed_in(token) is None


def test_a_signed_text_that_is_no_claims_is_refused() -> None:
    first = f"{part({'alg': 'HS256', 'kid': 'k1'})}.{encoded(b'not json')}"

    with pytest.raises(IdentityRefused):
        believed(first + ".x")


def test_a_name_or_address_of_no_use_is_left_out_and_the_rest_believed() -> None:
    vouched = believed(mia(name="\u200b", email="not an address", phone_number="", locale=""))

    assert vouched == Vouched("4711")


def test_whom_a_refused_token_names_can_be_told() -> None:
    assert claimed_in(mia(exp=0)) == "4711"


def test_every_key_of_every_shop_and_installation_signs_otherwise() -> None:
    made = {secret_of(of, site, key) for of in ("one", "two") for site in (SHOES, HATS) for key in ("k1", "k2")}

    assert len(made) == 8
    assert {len(secret) for secret in made} == {64}
