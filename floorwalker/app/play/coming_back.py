"""When to come back, when to ask again, and when both are of no use."""

import random

from aiohttp import WSServerHandshakeError

from floorwalker.edges.live.frames import Refused

FIRST_PAUSE_SECONDS = 0.25
LONGEST_PAUSE_SECONDS = 5.0
LIMITS_LIFTED = "FLOORWALKER_ARRIVALS_PER_MINUTE=1e9 FLOORWALKER_FRAMES_PER_SECOND=1e9 FLOORWALKER_FRAMES_AT_ONCE=1e9"
TEMPORARY = {"not_kept", "too_much", "internal_error"}
"""Refusals after which the same is asked again, a little later."""
FINAL = {"too_much", "not_signed_in", "not_allowed", "not_found"}
"""Refusals of a hello after which coming back is of no use; others, such as having been late, may pass."""
REFUSALS = range(400, 500)


class TurnedAway(Exception):
    """The server does not let this party in, and coming back is of no use."""


class Declined(Exception):
    """The server understood what was asked, and will not do it. `why` is its stable code."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(f"{refused.code}: {refused.message}")
        self.why = refused.code


def pause(failures: int) -> float:
    """How long to stay away, in seconds: anything up to a bound that doubles, so that not all come at once."""
    bound = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** min(failures, 10))
    return random.uniform(0, bound)  # noqa: S311 - it only spreads load


def require_hope(error: Exception) -> None:
    """Being refused by name is an answer; anything else is the network's or the server's bad moment."""
    if isinstance(error, WSServerHandshakeError) and error.status in REFUSALS:
        raise TurnedAway(f"The server answered {error.status} at {error.request_info.url}.")


def told(refused: Refused) -> str:
    """Put into words why a hello was refused, and what to do."""
    if refused.code == "too_much":
        return (
            f"The server lets in no more newcomers from this address just now ({refused.message})."
            f" Play against a server of your own, started with {LIMITS_LIFTED}."
        )
    return f"{refused.code}: {refused.message}"
