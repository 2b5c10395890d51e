"""What visitors did."""

from floorwalker.kit.facts import Fact


class VisitorArrived(Fact, frozen=True, tag="visitor_arrived"):
    """Somebody opened the panel for the first time."""

    language: str
