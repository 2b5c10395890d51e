"""How likely the next customer who is let in would wait longer than was promised, with all who may come before."""

import math

import msgspec

from floorwalker.kit.queueing.ahead import Outflow, chances_of_more
from floorwalker.kit.queueing.reaction import Reaction

_MINUTE = 60


class Floor(msgspec.Struct, frozen=True):
    """What stands on the floor now.

    `visitors`: all who would see the launcher if everybody did. `clicks_per_minute`: how often one of them opens a
    chat. `invitations`: shown and not yet expired; each keeps a whole slot.
    """

    free_slots: int
    waiting: int
    outflow: Outflow
    reaction: Reaction
    invitations: int = 0
    visitors: int = 0
    clicks_per_minute: float = 0.0

    def spoken_for(self) -> int:
        """How many stand before the next customer, in the queue or by invitation."""
        return self.waiting + self.invitations

    def has_room(self) -> bool:
        """Whether the next customer would find a slot, if nobody else came."""
        return self.spoken_for() < self.free_slots


class Risks(msgspec.Struct, frozen=True):
    """The risk of waiting too long by how many visitors come first: `by_visitors[k]`; certain beyond its end."""

    by_visitors: list[float]
    visitors_expected: float

    def of_share(self, share: float) -> float:
        """The risk if this share of all visitors sees the launcher. They come at random (Poisson)."""
        expected = share * self.visitors_expected
        up_to = chances_of_more(Outflow(expected), 1.0, len(self.by_visitors) - 1) if expected else [1.0]
        each = [most - before for most, before in zip(up_to, [0.0, *up_to], strict=False)]
        many_more = 1 - up_to[-1]
        return min(1.0, sum(p * risk for p, risk in zip(each, self.by_visitors, strict=False)) + many_more)


def risks(floor: Floor, promise_seconds: float, ahead_seconds: float) -> Risks:
    """The risks on this floor as it will be in `ahead_seconds`; that slots come free until then is not counted on."""
    expected = floor.visitors * floor.clicks_per_minute * ahead_seconds / _MINUTE
    furthest = math.ceil(expected + 8 * math.sqrt(expected)) + 8
    at_once = floor.reaction.p_over(promise_seconds)
    first_ahead = floor.spoken_for() - max(0, floor.free_slots)
    late = _late(floor, promise_seconds, max(0, first_ahead + furthest))
    ahead = range(first_ahead, first_ahead + furthest + 1)
    return Risks([late[place] if place >= 0 else at_once for place in ahead], expected)


def _late(floor: Floor, promise_seconds: float, furthest: int) -> list[float]:
    """The risk for each number ahead, over all reactions."""
    left = [(promise_seconds - first_word) / _MINUTE for first_word in floor.reaction.seconds]
    by_reaction = [chances_of_more(floor.outflow, minutes, furthest) if minutes >= 0 else [] for minutes in left]
    places = range(furthest + 1)
    return [sum(chances[i] if i < len(chances) else 1.0 for chances in by_reaction) / len(left) for i in places]
