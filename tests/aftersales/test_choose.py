"""What a shop offers after a sale is its owner's to say; where requests go is no way into anybody's network."""

import pytest
from msgspec.structs import replace

from floorwalker.aftersales.actions.choosing import choose_aftersales, renew_request_key
from floorwalker.aftersales.model import OLD_KEY_LASTS_MS, NotAnOrderAddress
from floorwalker.aftersales.proofs.secrets import live_secrets
from floorwalker.aftersales.views.rules import keys_at, request_keys, rules
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotAllowed
from tests.aftersales.serving import ALL
from tests.cast import Cast


def test_what_was_chosen_holds(cast: Cast) -> None:
    cast.do(choose_aftersales, cast.olga, replace(ALL, address=f" {ALL.address} ", return_days=9_999))

    assert cast.look(rules, cast.shoe_shop.id) == replace(ALL, return_days=365)
    assert cast.look(rules, cast.hat_shop.id).is_on is False


@pytest.mark.parametrize(
    "address",
    [
        "http://erp.shop.example/asked",
        "https://127.0.0.1/asked",
        "https://localhost/asked",
        "https://[::1]/asked",
        "https://169.254.169.254/latest",
        "https://intranet/asked",
        "https://user@erp.shop.example/asked",
        "ftp://erp.shop.example/asked",
        "javascript:alert(1)",
        "https://erp.shop.example/a\nb",
        f"https://erp.shop.example/{'a' * 500}",
    ],
)
def test_requests_go_only_where_they_may(cast: Cast, address: str) -> None:
    with pytest.raises(NotAnOrderAddress):
        cast.do(choose_aftersales, cast.olga, replace(ALL, address=address))


def test_a_new_secret_follows_the_old_one_which_holds_for_a_day(cast: Cast) -> None:
    cast.do(choose_aftersales, cast.olga, ALL)
    first = cast.look(request_keys, cast.shoe_shop.id).key_id

    second = cast.do(renew_request_key, cast.olga)

    shop, kept = cast.shoe_shop.id, cast.look(request_keys, cast.shoe_shop.id)
    assert (len(first), kept.live(cast.clock.now())) == (16, [second, first])
    assert len(set(live_secrets("secret", shop, kept, cast.clock.now()))) == 2
    cast.clock.advance(seconds=OLD_KEY_LASTS_MS / 1_000)
    assert kept.live(cast.clock.now()) == [second]


def test_an_address_of_nobody_has_no_keys(cast: Cast) -> None:
    cast.do(choose_aftersales, cast.olga, ALL)

    assert cast.look(keys_at, "nobody")[1].live(cast.clock.now()) == []
    assert cast.look(keys_at, cast.shoe_shop.key)[0] == cast.shoe_shop.id


@pytest.mark.parametrize("who", ["ada", "lea", "mia"])
def test_a_stranger_to_the_business_changes_nothing(cast: Cast, who: str) -> None:
    actor: Actor = getattr(cast, who)

    with pytest.raises(NotAllowed):
        cast.do(choose_aftersales, actor, ALL)
    with pytest.raises(NotAllowed):
        cast.do(renew_request_key, actor)
