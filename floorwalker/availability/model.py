"""Presence and slots, as decisions see them."""

from typing import Literal

import msgspec

from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import AgentId

GONE_AFTER_MS = 90_000
DEFAULT_SLOTS = 3
MOST_SLOTS = 12

PresenceState = Literal["online", "away", "offline"]


class AtCapacity(FloorwalkerError):
    """All slots are taken; one more customer would make all of them wait."""

    code = "at_capacity"
    sentence = "All your slots are taken. Finish a chat or raise your slots first."


class ColleagueFull(FloorwalkerError):
    """The colleague could not take care of one more."""

    code = "colleague_full"
    sentence = "This colleague has no free slot. Hand over to a team, or ask them first."


class ColleagueNotHere(FloorwalkerError):
    """Nobody would answer there."""

    code = "colleague_not_here"
    sentence = "This colleague takes no chats now. Hand over to a team instead."


class Presence(msgspec.Struct, frozen=True):
    """One agent's word, pulse and slots."""

    agent_id: AgentId
    is_online: bool
    because: str | None
    slots: int
    open_chats: int
    last_pulse_at: Instant

    def state(self, now: Instant) -> PresenceState:
        """What colleagues and customers may count on."""
        if now - self.last_pulse_at > GONE_AFTER_MS:
            return "offline"
        return "online" if self.is_online else "away"

    def has_free_slot(self) -> bool:
        """Whether one more chat fits."""
        return self.open_chats < self.slots


class Colleague(msgspec.Struct, frozen=True):
    """Somebody of the shop's staff, and whether they take chats now."""

    id: AgentId
    name: str
    role: Role
    picture: str | None
    presence: PresenceState
    slots: int
    open_chats: int


def newcomer(agent_id: AgentId) -> Presence:
    """An agent who was never here."""
    return Presence(agent_id, False, None, DEFAULT_SLOTS, 0, Instant(0))
