"""Presence and slots, as decisions see them."""

from typing import Literal

import msgspec
from msgspec.structs import replace

from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import AgentId

GONE_AFTER_MS = 90_000
DEFAULT_SLOTS = 3
MOST_SLOTS = 12

AwayBecause = Literal["break", "meeting", "training", "overload", "end_of_shift", "other", "gone", "missed"]
CameBecause = Literal["said_so", "wrote", "took_care", "relief_over"]
"""Why an agent takes new chats again: their own word, or what they did after they had missed a customer."""
PresenceState = Literal["online", "relieved", "finishing", "away", "offline"]
"""Only who is *online* is given new chats. *Relieved* is who said it is too much, for a while."""
RELIEF_MS = 10 * 60_000
BY_PHONE_SLOTS = 1
"""Who serves from a phone in a pocket takes one chat at a time."""
MISSES_TOGETHER_MS = 10 * 60_000
"""Who misses two customers within this time writes to others, and does not see who is given to them."""

DOWN_AFTER_MS = 45_000
"""Three beats of an installation's pulse: a restart is over sooner, and whoever wrote meanwhile hardly noticed."""


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


class NoChats(FloorwalkerError):
    """Without a chat there is nothing that could be too much."""

    code = "no_chats"
    sentence = "You have no chat that a colleague could take over."


class NoHelpWanted(FloorwalkerError):
    """The colleague did not ask, or somebody was quicker."""

    code = "no_help_wanted"
    sentence = "This colleague needs no help any more."


class Presence(msgspec.Struct, frozen=True):
    """One agent's word, pulse and slots."""

    agent_id: AgentId
    is_online: bool
    because: AwayBecause | None
    slots: int
    open_chats: int
    last_pulse_at: Instant
    is_finishing: bool = False
    relief_until: Instant = Instant(0)
    is_helped: bool = False
    idle_since: Instant = Instant(0)
    """When they came, or their chats last became one more or one less."""
    missed_at: Instant = Instant(0)
    """When they last did not take up whom they were given."""
    by_phone_until: Instant = Instant(0)
    """Until then they count as here without an open desk: their phone has answered."""

    def state(self, now: Instant) -> PresenceState:
        """What colleagues and customers may count on."""
        if not self.is_at_desk(now) and not self.is_by_phone(now):
            return "offline"
        if not self.is_online:
            return "away"
        if self.is_finishing:
            return "finishing"
        return "relieved" if self.relief_until > now else "online"

    def is_at_desk(self, now: Instant) -> bool:
        """Whether a desk of theirs is open."""
        return now - self.last_pulse_at <= GONE_AFTER_MS

    def is_by_phone(self, now: Instant) -> bool:
        """Whether no desk of theirs is open and they are reached all the same."""
        return not self.is_at_desk(now) and now < self.by_phone_until

    def ask_again_at(self, now: Instant) -> Instant:
        """When to ask again whether they are gone: once their desk is silent, and then their phone."""
        return Instant(self.last_pulse_at + GONE_AFTER_MS + 1) if self.is_at_desk(now) else self.by_phone_until

    def slots_at(self, now: Instant) -> int:
        """How many chats they take at once, as things stand."""
        return min(self.slots, BY_PHONE_SLOTS) if self.is_by_phone(now) else self.slots

    def wants_help(self, now: Instant) -> bool:
        """Whether a colleague may take one of the chats over."""
        return self.relief_until > now and not self.is_helped and self.open_chats > 0

    def has_missed(self) -> bool:
        """Whether they take nobody because they did not take up whom they were given."""
        return not self.is_online and self.because == "missed"

    def may_be_believed(self, now: Instant) -> bool:
        """Whether a written word proves that they look out for new customers too; not if they missed two in a row."""
        return now - self.missed_at > MISSES_TOGETHER_MS

    def as_usual(self) -> "Presence":
        """Without finishing, without asking for help, and not by phone."""
        nothing = Instant(0)
        return replace(self, is_finishing=False, relief_until=nothing, is_helped=False, by_phone_until=nothing)

    def has_free_slot(self, now: Instant) -> bool:
        """Whether one more chat fits."""
        return self.open_chats < self.slots_at(now)


class Colleague(msgspec.Struct, frozen=True):
    """Somebody of the shop's staff, and whether they take chats now."""

    id: AgentId
    name: str
    role: Role
    picture: str | None
    presence: PresenceState
    slots: int
    open_chats: int
    wants_help: bool = False
    relief_until: Instant | None = None
    is_by_phone: bool = False


class Downtime(msgspec.Struct, frozen=True):
    """Up to when it is known that no server ran, where that was noticed at all."""

    known_until: Instant = Instant(0)

    def since(self, last_beat_at: Instant, now: Instant) -> Instant | None:
        """Since when none has run now that one does; nothing where that is told already or too short to tell."""
        since = max(last_beat_at, self.known_until)
        return since if now - since > DOWN_AFTER_MS else None


def newcomer(agent_id: AgentId) -> Presence:
    """An agent who was never here."""
    return Presence(agent_id, False, None, DEFAULT_SLOTS, 0, Instant(0))
