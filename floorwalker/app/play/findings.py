"""What became of what was said: every place where it must stand is held against what was acknowledged."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from floorwalker.app.play.recordings import Side
from floorwalker.app.play.screen import Shown
from floorwalker.edges.live.frames import Kept
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message


@dataclass(slots=True)
class Said:
    """Something said, `at` (`perf_counter`), and its acknowledgement once there is one."""

    client_id: str
    by: Side
    text: str
    at: float
    kept: Kept | None = None
    kept_at: float = float("inf")


@dataclass(frozen=True, slots=True)
class Findings:
    """Messages that are not everywhere they must be, are somewhere twice, or stand somewhere too early or late."""

    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0

    def __add__(self, other: Self) -> "Findings":
        return Findings(self.lost + other.lost, self.doubled + other.doubled, self.out_of_order + other.out_of_order)

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return self == Findings()


def examine(said: Sequence[Said], places: Sequence[Sequence[Shown]]) -> Findings:
    """Compare what was said with every place where it must stand: both screens, and the journal as both read it."""
    indexed = [{shown.client_id: shown for shown in place} for place in places]
    return Findings(
        lost=sum(not all(_stands_in(place, one) for place in indexed) for one in said),
        doubled=max(_extra(said, place) for place in places),
        out_of_order=max(_too_late(said, place) for place in places),
    )


def _stands_in(place: dict[str, Shown], said: Said) -> bool:
    """Whether it is there with the words that are kept of it, under the same `seq` as acknowledged."""
    shown = place.get(said.client_id)
    if shown is None or said.kept is None:
        return False
    words = without_secrets(clean_message(said.text), said.kept.at)
    return (shown.seq, shown.text) == (said.kept.seq, words)


def _extra(said: Sequence[Said], place: Sequence[Shown]) -> int:
    """Count what is there more often than it was said."""
    return (Counter(shown.client_id for shown in place) - Counter(one.client_id for one in said)).total()


def _too_late(said: Sequence[Said], place: Sequence[Shown]) -> int:
    """Count messages that stand behind one which was only said when they were already acknowledged."""
    known = {one.client_id: one for one in said}
    latest_start, count, last_seq = 0.0, 0, 0
    for shown in place:
        one = known.get(shown.client_id)
        if one is not None:
            count += one.kept_at < latest_start or shown.seq < last_seq
            latest_start, last_seq = max(latest_start, one.at), shown.seq
    return count
