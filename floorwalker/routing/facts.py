"""What happened to a shop's routing. What happens to a conversation stands in that conversation's own facts."""

from floorwalker.kit.facts import Fact
from floorwalker.routing.model import Chosen


class RoutingChosen(Fact, frozen=True, tag="routing_chosen"):
    """The shop gives customers to agents in this way from now on. The subject is the shop."""

    strategy: Chosen
    sticky_seconds: int
    overflow_seconds: int
    pick_up_seconds: int
