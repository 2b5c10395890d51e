"""What was learned of a shop's pace, whose subject is that pace."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.pace.model import ShopPace


class PaceLearned(Fact, frozen=True, tag="pace_learned"):
    """What the shop's own past says of its pace: of handling, patience and reactions, and from how much of it.

    Handling is by chats at once, reactions are as likely as each other. Of `judged` announced waits it is known whether
    they were kept, and `kept` were. `waits_version` names what was learned of waits as they went, 0 is the formulas.
    """

    version: int
    handling_ms: tuple[int, ...]
    patience_ms: int
    reaction_ms: tuple[int, ...]
    chats: int
    waits: int
    judged: int
    kept: int
    waits_version: int = 0

    def changed(self, before: ShopPace, at: Instant) -> ShopPace:
        """The pace itself, and since when; waits are learned anew less often than the rest."""
        is_new = self.waits_version not in {0, before.waits_version}
        return ShopPace(
            **msgspec.structs.asdict(self), learned_at=at, waits_learned_at=at if is_new else before.waits_learned_at
        )
