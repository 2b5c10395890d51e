"""A mail, as decisions see it: where it stands and until when it is worth sending, without a word of it."""

from typing import Literal, NewType

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId

MailId = NewType("MailId", str)
MailState = Literal["waiting", "sent", "parked", "withdrawn"]

TWO_DAYS_MS = 2 * 24 * 3_600_000
FIRST_PAUSE_MS = 30_000
LONGEST_PAUSE_MS = 3_600_000


class Mail(msgspec.Struct, frozen=True):
    """The state of a mail after its last fact, and how often it left by now.

    After `good_until` it is given up rather than sent late.
    """

    id: MailId
    site_id: SiteId
    state: MailState
    queued_at: Instant
    good_until: Instant
    ended_at: Instant | None = None
    tries: int = 0


class Caps(msgspec.Struct, frozen=True):
    """How many mails may leave in any hour, so that a loop, or a stranger with a form, floods nobody."""

    per_site: int = 200
    per_address: int = 10


def pause_ms(tries: int, chance: float) -> int:
    """How long to wait after so many tries: longer each time, and never all mails at the same moment.

    `chance` from 0 to 1 makes it half to one and a half times as long.

    >>> pause_ms(1, 0.5), pause_ms(3, 0.5), pause_ms(40, 0.5)
    (30000, 120000, 3600000)
    """
    pause = min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << min(tries - 1, 16))
    return round(pause * (0.5 + chance))
