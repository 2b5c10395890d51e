"""When a waiting customer is told anew what they may expect, and what.

What they are shown shrinks. A place never grows: whoever is put back before them was being served before they came.
The time grows only where silence would be a lie: once it has run out, or when it has become much longer, as after an
agent has left. Small changes are not told; who looks at a number that trembles trusts it less.
"""

from math import isfinite

from msgspec.structs import replace

from floorwalker.conversations.facts import WaitAnnounced
from floorwalker.conversations.model import Told
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from floorwalker.routing.model import Board
from floorwalker.routing.strategies.foretold import foretold

FIRST_AFTER_MS = 3_000
"""Who is answered sooner need not hear that they wait."""
WORTH_TELLING_MS = 15_000
MUCH_LONGER_MS = 60_000
MUCH_LONGER = 1.5


def announcements(board: Board) -> list[tuple[ConversationId, WaitAnnounced]]:
    """Give what those in the queue are to be told now."""
    told = {one.conversation_id: one.told for one in board.queue if board.now - one.queued_at >= FIRST_AFTER_MS}
    found = []
    for one in foretold(board):
        if one.conversation_id in told and isfinite(one.wait_seconds):
            fact = announcement(told[one.conversation_id], one.place, one.wait_seconds, board.now)
            version = board.foretelling.pace.version
            found += [(one.conversation_id, replace(fact, version=version))] if fact else []
    return found


def announcement(told: Told | None, place: int, wait_seconds: float, now: Instant) -> WaitAnnounced | None:
    """Give what is to be told now; nothing, if what was told still holds well enough."""
    answer_by = Instant(now + round(wait_seconds * 1000))
    if told is None:
        return WaitAnnounced(place=place, answer_by=answer_by)
    if _is_longer(told, answer_by, now):
        return WaitAnnounced(place=min(place, told.place), answer_by=answer_by, is_longer=True)
    sooner = min(answer_by, told.answer_by)
    if place < told.place or told.answer_by - sooner >= WORTH_TELLING_MS:
        return WaitAnnounced(place=min(place, told.place), answer_by=sooner)
    return None


def _is_longer(told: Told, answer_by: Instant, now: Instant) -> bool:
    if now > told.answer_by:
        return True
    left = told.answer_by - now
    return answer_by - now > MUCH_LONGER * left + MUCH_LONGER_MS
