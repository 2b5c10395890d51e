"""Whom a customer may be given to: exactly whom they ask for, and from some moment on others too.

A wish for a team, a branch or a skill gives way after some seconds, or at once if nobody of that kind is here. The
language gives way only if nobody here speaks it: to be answered sooner and not be understood helps nobody.
"""

from collections.abc import Sequence

import msgspec

from floorwalker.conversations.model import Widened, Width
from floorwalker.routing.model import Board, Candidate, Waiting


class Circle(msgspec.Struct, frozen=True):
    """Agents who may take one customer, how closely they match the wish, and why it is not the closest."""

    width: Width
    widened: Widened | None
    candidates: tuple[Candidate, ...]


def circles(waiting: Waiting, here: Sequence[Candidate], board: Board) -> list[Circle]:
    """Give the circles that are open to a customer now, the closest first."""
    others = [one for one in here if one.agent_id != waiting.lost_by] or here
    closed = _closed(waiting, board)
    exactly = () if closed else tuple(one for one in others if one.suits(waiting))
    has_waited = board.now - waiting.queued_at >= board.rules.overflow_seconds * 1000
    found = [Circle("exact", None, exactly)]
    if not exactly or has_waited:
        found.append(_wider(waiting, others, closed or _why(is_empty=not exactly)))
    return found


def _wider(waiting: Waiting, others: Sequence[Candidate], widened: Widened) -> Circle:
    understanding = tuple(one for one in others if one.speaks(waiting.language))
    return Circle("language", widened, understanding) if understanding else Circle("anybody", widened, tuple(others))


def _closed(waiting: Waiting, board: Board) -> Widened | None:
    """What is closed of whom they ask for; a branch says more than a team."""
    if waiting.branch_id in board.closed_branches:
        return "branch_closed"
    return "team_closed" if waiting.team_id in board.closed_teams else None


def _why(*, is_empty: bool) -> Widened:
    return "nobody_here" if is_empty else "waited"
