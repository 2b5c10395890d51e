"""Who is invited and who is left alone: a hash of who they are, so that the same person always draws the same.

The draw knows nothing of them but their name and nobody decides it. What keeps it from being foretold by a visitor
are the salts, which stay on the server.
"""

import hashlib
import hmac
from typing import ClassVar, Literal

import msgspec

from floorwalker.kit.errors import FloorwalkerError

Arm = Literal["treated", "ghost", "holdout"]
"""Invited, if the rule says so; left alone by this rule, though it says so; or left alone by every rule for good."""

LEAST_GHOSTS = 0.05
LEAST_GHOSTS_AT_EXIT = 0.30
"""Of those who are about to leave anyway, so many must be left alone that the comparison can carry the claim."""
MOST_GHOSTS = 0.95
LEAST_HOLDOUT, MOST_HOLDOUT = 0.02, 0.05
USUAL_GHOSTS, USUAL_HOLDOUT = 0.20, 0.05


class TooFewGhosts(FloorwalkerError):
    """Without enough visitors who are left alone nobody can tell whether a rule does harm."""

    code: ClassVar[str] = "too_few_ghosts"
    sentence: ClassVar[str] = (
        "Leave at least 5 % alone, 30 % with exit intent, at most 95 %; and 2 to 5 % of all for good."
    )


class Split(msgspec.Struct, frozen=True):
    """How a rule's visitors are dealt out. `salt` is the rule's, `holdout_salt` the shop's for all of its rules.

    They differ, so who is held out says nothing of who is a ghost, nor a ghost of one rule anything of another. A
    share that changes begins a new experiment: its decisions are counted apart from the former ones.
    """

    salt: bytes
    holdout_salt: bytes
    ghosts: float = USUAL_GHOSTS
    holdout: float = USUAL_HOLDOUT
    is_exit_intent: bool = False

    def __post_init__(self) -> None:
        least = LEAST_GHOSTS_AT_EXIT if self.is_exit_intent else LEAST_GHOSTS
        if not (least <= self.ghosts <= MOST_GHOSTS and LEAST_HOLDOUT <= self.holdout <= MOST_HOLDOUT):
            raise TooFewGhosts


def arm_of(person: str, rule: str, split: Split) -> Arm:
    """Say which arm somebody is in: `person` is the customer where the shop vouches for them, else the visitor."""
    if _drawn(split.holdout_salt, person) < split.holdout:
        return "holdout"
    return "ghost" if _drawn(split.salt, rule, person) < split.ghosts else "treated"


def _drawn(salt: bytes, *words: str) -> float:
    """A number from 0 to 1 that words and salt alone decide."""
    digest = hmac.digest(salt, "\x1f".join(words).encode(), hashlib.sha256)
    return int.from_bytes(digest[:7], "big") / 2**56
