"""Counting how often pages asked what the launcher should say, and what they were told. It knows nothing of people."""

from collections import Counter
from collections.abc import Mapping

from floorwalker.availability.offering.offer import OfferCause
from floorwalker.availability.views import LOOKS_MS
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId


class Looks:
    """What was counted and not written down yet."""

    def __init__(self) -> None:
        self._counted: dict[tuple[SiteId, Instant], Counter[OfferCause]] = {}

    def count(self, site_id: SiteId, at: Instant, cause: OfferCause) -> None:
        """A page asked, and this is why it was told what it was told."""
        begins_at = Instant(at // LOOKS_MS * LOOKS_MS)
        self._counted.setdefault((site_id, begins_at), Counter())[cause] += 1

    def take(self) -> list[tuple[SiteId, Instant, Mapping[OfferCause, int]]]:
        """Give what was counted, and begin anew."""
        counted, self._counted = self._counted, {}
        return [(site_id, begins_at, looks) for (site_id, begins_at), looks in counted.items()]
