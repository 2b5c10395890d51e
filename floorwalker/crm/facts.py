"""What happened between a shop's customer records and the desk: how it went, never what was found."""

from floorwalker.crm.model import Outcome
from floorwalker.kit.facts import Fact


class CrmChosen(Fact, frozen=True, tag="crm_chosen"):
    """An owner said whether customer records are asked, and how."""

    is_on: bool
    headers: int
    fields: int
    timeout_seconds: int
    by_claim: bool


class CustomerLookedUp(Fact, frozen=True, tag="customer_looked_up"):
    """The records were asked about a visitor, or were left in peace."""

    outcome: Outcome
    fields: int
    took_ms: int
    is_proven: bool
