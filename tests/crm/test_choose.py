"""An owner says where the shop's customer records are, and nobody else does."""

import pytest
from msgspec.structs import replace

from floorwalker.crm.actions.choosing import choose_crm
from floorwalker.crm.facts import CrmChosen
from floorwalker.crm.model import (
    CrmOff,
    CrmSecretNeeded,
    Header,
    Mapped,
    NotACrmAddress,
    NotACrmField,
    NotACrmHeader,
    NotACrmTimeout,
    Rules,
)
from floorwalker.crm.views import crm_page, going_to_try, rules
from floorwalker.kit.errors import NotAllowed
from tests.cast import SHOE_ORIGIN, Cast
from tests.crm.records import ALL, TIER, asks_records
from tests.folding import facts_of


def test_what_an_owner_chooses_is_asked_from_now_on_and_told_without_a_word_of_it(cast: Cast) -> None:
    asks_records(cast)

    kept = cast.look(rules, cast.shoe_shop.id)
    assert (kept.is_on, kept.address, kept.fields, kept.headers) == (
        True,
        ALL.address,
        (TIER,),
        (Header("X-Key", "sealed"),),
    )
    ((told, _),) = facts_of(cast, cast.shoe_shop.id, CrmChosen)
    counted = (kept.is_on, len(kept.headers), len(kept.fields), kept.timeout_seconds, kept.by_claim)
    assert (told.is_on, told.headers, told.fields, told.timeout_seconds, told.by_claim) == counted


def test_what_is_in_a_header_is_shown_to_nobody_again_and_stays_while_the_server_does(cast: Cast) -> None:
    asks_records(cast)

    cast.do(choose_crm, cast.olga, replace(ALL, timeout_seconds=2), {})

    assert cast.look(crm_page, cast.olga).headers == ["X-Key"]
    assert cast.look(rules, cast.shoe_shop.id).headers == (Header("X-Key", "sealed"),)
    with pytest.raises(CrmSecretNeeded):
        cast.do(choose_crm, cast.olga, replace(ALL, address="https://evil.example/{mail}"), {})


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://crm.example/{mail}",
        "https://10.0.0.1/{mail}",
        "https://localhost/{mail}",
        "https://169.254.169.254/{mail}",
        "https://crm.example/all",
        "https://{mail}.example/",
        "https://crm.example{mail}/x",
        "https://user@crm.example/{mail}",
        "https://crm.example/{mail}/{name}",
        "https://crm.example/{mail}\nX: y",
        "file:///etc/passwd?{mail}",
        "https://crm.example/{mail}" + "x" * 500,
    ],
)
def test_where_nobody_may_be_asked_or_about_nobody_is_refused(cast: Cast, address: str) -> None:
    with pytest.raises(NotACrmAddress):
        asks_records(cast, replace(ALL, address=address))


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"headers": (Header("Host", ""),)}, NotACrmHeader),
        ({"headers": (Header("X Key", ""),)}, NotACrmHeader),
        ({"headers": (Header("X-Key", ""), Header("x-key", ""))}, NotACrmHeader),
        ({"headers": tuple(Header(f"X-{n}", "") for n in range(6))}, NotACrmHeader),
        ({"fields": ()}, NotACrmField),
        ({"fields": (Mapped("a..b", "A"),)}, NotACrmField),
        ({"fields": (TIER, Mapped("other", "Tier"))}, NotACrmField),
        ({"fields": tuple(Mapped("a", f"A{n}") for n in range(13))}, NotACrmField),
        ({"timeout_seconds": 0}, NotACrmTimeout),
        ({"timeout_seconds": 11}, NotACrmTimeout),
    ],
    ids=str,
)
def test_what_could_not_be_asked_or_shown_is_refused(
    cast: Cast, wrong: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        asks_records(cast, replace(ALL, **wrong))


def test_where_nothing_is_asked_nothing_can_be_tried(cast: Cast) -> None:
    with pytest.raises(CrmOff):
        cast.look(going_to_try, cast.olga, "mia@home.example", "4711")


def test_a_lead_neither_sees_nor_changes_it(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(choose_crm, cast.lea, ALL, {})
    with pytest.raises(NotAllowed):
        cast.look(crm_page, cast.lea)
    with pytest.raises(NotAllowed):
        cast.look(going_to_try, cast.lea, "", "")


def test_a_stranger_changes_their_own_shop_only(cast: Cast) -> None:
    asks_records(cast)

    cast.do(choose_crm, cast.carl, Rules(), {})

    assert cast.look(rules, cast.shoe_shop.id).is_on
    with pytest.raises(NotACrmAddress):  # another shop's origin is no origin of theirs
        cast.do(
            choose_crm,
            cast.carl,
            replace(ALL, address=SHOE_ORIGIN.replace("https", "http") + "/{mail}", headers=()),
            {},
        )
