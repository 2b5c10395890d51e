"""A shop whose customer records are asked, for tests: Mia is signed in there as customer 4711."""

from floorwalker.crm.actions.choosing import choose_crm
from floorwalker.crm.model import Header, Mapped, Rules
from floorwalker.customers.model import Vouched
from floorwalker.kit.actors import Actor
from floorwalker.visitors.actions import present
from floorwalker.visitors.model import Presented
from tests.cast import SHOE_ORIGIN, Cast

TIER = Mapped("customer.tier", "Tier")
ALL = Rules(True, f"{SHOE_ORIGIN}/crm/{{customer}}?mail={{mail}}", (Header("X-Key", ""),), (TIER,))


def asks_records(cast: Cast, rules: Rules = ALL) -> None:
    """Shoe Shop has its records asked."""
    cast.do(choose_crm, cast.olga, rules, {one.name: "sealed" for one in rules.headers})


def vouched_for(cast: Cast, who: Actor, external_id: str = "4711", mail: str = "mia@home.example") -> None:
    """The shop's page proves who somebody is."""
    cast.do(present, who, Presented(vouched=Vouched(external_id, "Mia", mail)))
