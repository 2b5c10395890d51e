"""Announced waits kept: how often a customer was answered by when they were told that four in five are.

Population: customers who stopped waiting within a span, were told a wait, and whose conversation has ended. Formula:
those to whom somebody of the staff spoke by the first instant they were told, of all of whom it is known. Unit:
share. Source: the announced wait is the 80th percentile, so it is to be kept in 75 to 85 of 100 cases. Left out: who
left before that instant, since nobody knows; later and sooner announcements to the same customer; automatic words.
"""

from collections import defaultdict

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.pace import store
from floorwalker.plumbing.work import Reads


class Kept(msgspec.Struct, frozen=True):
    """How many announced waits are known to have been kept or not, and how many were kept."""

    judged: int = 0
    kept: int = 0

    @property
    def share(self) -> float | None:
        """The part of them that was kept; nothing where none is known."""
        return self.kept / self.judged if self.judged else None


def announced_kept(reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant) -> dict[int, Kept]:
    """Give it for each version of the pace by which waits were announced; 0 is a typical shop's."""
    found: dict[int, Kept] = defaultdict(Kept)
    for wait in store.announced_waits(reads, site_id, begins_at, ends_at):
        was_kept = wait.was_kept()
        if was_kept is not None:
            known = found[wait.version]
            found[wait.version] = Kept(known.judged + 1, known.kept + was_kept)
    return dict(found)
