"""What was missed on a day: the spells of the offer laid beside the opening hours, and what each cause took from it.

Looks count how often pages asked what the launcher should say, by what they were told; of one page that stands open a
look comes each minute, so that looks weigh by time. Of people they know nothing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from floorwalker.availability.measures.spells import Spell
from floorwalker.availability.measures.today import NOT_MISSED
from floorwalker.availability.offering.offer import EVERYBODY, OfferCause
from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import Span

WANT_OF_PEOPLE = {"nobody_here", "finishing", "slow_reaction", "queue", "slots_taken", "reserved"}
"""Causes that one more agent could have changed."""


class OfferSpell(msgspec.Struct, frozen=True):
    """A time in which one thing was offered, wholly within the opening hours or outside them."""

    begins_at: Instant
    ends_at: Instant
    share: int
    cause: OfferCause
    is_open: bool

    @property
    def lost(self) -> float:
        """The part of visitors who came to open doors and were not offered a chat."""
        return 1 - self.share / EVERYBODY if self.is_open else 0.0

    @property
    def lost_seconds(self) -> float:
        """The same in time."""
        return self.lost * (self.ends_at - self.begins_at) / 1000


class Missed(msgspec.Struct, frozen=True):
    """What one cause took from the day: opening seconds, how often, and looks that met no offer."""

    cause: OfferCause
    seconds: float
    times: int
    looks: int


def cut_at_doors(held: Sequence[Spell[tuple[int, OfferCause]]], opening: Sequence[Span]) -> list[OfferSpell]:
    """Cut what was offered where doors open and close, so that each piece lies wholly on one side."""
    edges = [edge for span in opening for edge in (span.begins_at, span.ends_at)]
    pieces = []
    for spell in held:
        cuts = [spell.begins_at, *(edge for edge in edges if spell.begins_at < edge < spell.ends_at), spell.ends_at]
        for begins_at, ends_at in pairwise(cuts):
            is_open = any(span.begins_at <= begins_at < span.ends_at for span in opening)
            pieces.append(OfferSpell(begins_at, ends_at, *spell.value, is_open))
    return _joined(pieces)


def _joined(pieces: Sequence[OfferSpell]) -> list[OfferSpell]:
    """Make one of neighbours that are alike: a journal's first word repeats what was supposed before it."""
    joined: list[OfferSpell] = []
    for piece in pieces:
        last = joined[-1] if joined else piece
        if joined and (last.share, last.cause, last.is_open) == (piece.share, piece.cause, piece.is_open):
            joined[-1] = msgspec.structs.replace(last, ends_at=piece.ends_at)
        else:
            joined.append(piece)
    return joined


def missed(spells: Sequence[OfferSpell], looked: Mapping[OfferCause, int]) -> list[Missed]:
    """Say what kept a chat from being offered to all while the doors were open; the costliest cause first."""
    seconds: dict[OfferCause, float] = defaultdict(float)
    times: dict[OfferCause, int] = defaultdict(int)
    for spell in spells:
        if spell.lost:
            seconds[spell.cause] += spell.lost_seconds
            times[spell.cause] += 1
    causes = [*seconds, *(cause for cause in looked if cause not in NOT_MISSED and cause not in seconds)]
    found = [Missed(cause, seconds[cause], times[cause], looked.get(cause, 0)) for cause in causes]
    return sorted(found, key=lambda one: (-one.seconds, -one.looks))


def lost_for_want_of_people(spells: Sequence[OfferSpell]) -> list[Spell[float]]:
    """The part of the offer that one more agent could have saved, by time."""
    return [Spell(one.begins_at, one.ends_at, one.lost) for one in spells if one.lost and one.cause in WANT_OF_PEOPLE]
