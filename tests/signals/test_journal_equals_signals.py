"""What is kept of signals is what the facts about them say."""

from floorwalker.kit.ids import VisitorId
from floorwalker.signals.actions import forget_seen, keep_seen, switch_signals
from floorwalker.signals.facts import PurchaseSaid, SignalsForgotten, SignalsSwitched
from floorwalker.signals.model import Seen, SignalRules
from floorwalker.signals.views import purchases_of, rules, sighting
from tests.cast import Cast
from tests.folding import facts_of


def test_each_fact_about_signals_makes_what_is_kept(cast: Cast) -> None:
    shop, mia = cast.shoe_shop.id, VisitorId(cast.mia.id)
    cast.do(switch_signals, cast.olga, SignalRules(is_on=True))
    ((switched, _),) = facts_of(cast, shop, SignalsSwitched)
    assert cast.look(rules, shop) == SignalRules(is_on=switched.is_on)

    for number in ("10023", "10024"):
        cast.do(keep_seen, cast.mia, Seen("bought", bought=number))
    said = facts_of(cast, mia, PurchaseSaid)
    assert [one.purchases for one, _ in said] == [1, 2]
    assert len(cast.look(purchases_of, shop, mia)) == said[-1][0].purchases

    cast.do(forget_seen, cast.mia)
    assert len(facts_of(cast, mia, SignalsForgotten)) == 1
    assert cast.look(sighting, shop, mia) is None
    assert cast.look(purchases_of, shop, mia) == []
