"""What is known of an order is what the facts about it say."""

from msgspec.structs import replace

from floorwalker.kit.facts import Entry
from floorwalker.kit.money import Money
from floorwalker.orders.actions.keys import add_order_key, retire_order_key
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.facts import OrderFact, OrderKeyAdded, OrderKeyRetired, OrderPlaced, apply
from floorwalker.orders.model import OrderKey
from floorwalker.orders.views import keys
from tests.cast import Cast
from tests.folding import facts_of
from tests.orders.reports import known, order, refund
from tests.orders.test_followed_chat import answered, says_bought


def test_an_order_is_what_its_facts_made_of_it(cast: Cast) -> None:
    answered(cast)
    says_bought(cast, cast.mia)
    first = order(cast)
    cast.do(take_in, cast.house, "generic", first)
    cast.do(
        take_in, cast.house, "generic", replace(first, version=first.version + 1, state="sent", total=Money(1, "EUR"))
    )
    cast.do(take_in, cast.house, "generic", replace(first, version=first.version + 2, refunds=(refund(),)))

    kept = known(cast)

    assert kept is not None
    (placed, _), *changes = facts_of(cast, kept.id, OrderFact)
    assert isinstance(placed, OrderPlaced)
    folded = placed.begun(cast.shoe_shop.id, kept.id)
    for seq, (fact, at) in enumerate(changes, start=2):
        folded = apply(folded, Entry(seq, at, fact))
    assert folded == kept


def test_which_keys_a_shops_server_has(cast: Cast) -> None:
    shop = cast.shoe_shop.id
    key = cast.do(add_order_key, cast.olga, "shopify", "sealed")
    cast.do(retire_order_key, cast.olga, key.id)

    ((added, added_at),) = facts_of(cast, shop, OrderKeyAdded)
    ((retired, retired_at),) = facts_of(cast, shop, OrderKeyRetired)

    assert retired.key_id == added.key_id
    assert cast.look(keys, shop) == [OrderKey(added.key_id, added.source, added_at, retired_at)]
