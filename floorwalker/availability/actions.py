"""What agents do about their presence, and how slots are taken and given back."""

import msgspec

from floorwalker.availability import store
from floorwalker.availability.facts import AgentCameOnline, AgentWentAway, AwayBecause, SlotsChanged
from floorwalker.availability.model import (
    GONE_AFTER_MS,
    AtCapacity,
    ColleagueFull,
    ColleagueNotHere,
    Presence,
    newcomer,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work

GONE = "agent_gone"
"""The due work that asks, some time after each pulse, whether the agent is still there."""


def pulse(work: Work) -> None:
    """The agent's console is alive; unless it says so again, they are taken to be gone."""
    presence = _mine(work)
    _keep(work, presence, last_pulse_at=work.now)
    schedule(work, GONE, presence.agent_id, Instant(work.now + GONE_AFTER_MS))


def go_online(work: Work) -> None:
    """Take chats from now on."""
    presence = _mine(work)
    _keep(work, presence, is_online=True, because=None, last_pulse_at=work.now)
    schedule(work, GONE, presence.agent_id, Instant(work.now + GONE_AFTER_MS))
    _tell(work, presence.agent_id, AgentCameOnline(slots=presence.slots))


def go_away(work: Work, because: AwayBecause) -> None:
    """Take no new chats, for a stated reason."""
    presence = _mine(work)
    _keep(work, presence, is_online=False, because=because)
    _tell(work, presence.agent_id, AgentWentAway(because=because))


def set_slots(work: Work, slots: int) -> None:
    """Take this many chats at once; fewer than are open takes effect as they end."""
    presence = _mine(work)
    _keep(work, presence, slots=slots)
    _tell(work, presence.agent_id, SlotsChanged(slots=slots))


def lose(work: Work, agent_id: AgentId) -> bool:
    """The pulse stopped: nobody may count on this agent any more. False if they came back meanwhile."""
    presence = _load(work, agent_id)
    if presence.state(work.now) != "offline":
        schedule(work, GONE, agent_id, Instant(presence.last_pulse_at + GONE_AFTER_MS))
        return False
    cancel(work, GONE, agent_id)
    if presence.is_online:
        _keep(work, presence, is_online=False, because="gone")
        _tell(work, agent_id, AgentWentAway(because="gone"))
    return True


def take_slot(work: Work, agent_id: AgentId) -> None:
    """Let an agent be responsible for one more chat, if there is room."""
    presence = _load(work, agent_id)
    is_own = work.actor.id == agent_id
    if not is_own and presence.state(work.now) != "online":
        raise ColleagueNotHere
    if not presence.has_free_slot():
        raise AtCapacity if is_own else ColleagueFull
    _keep(work, presence, open_chats=presence.open_chats + 1)


def can_take(work: Work, agent_id: AgentId) -> bool:
    """Whether an agent is here and has room for one more."""
    presence = _load(work, agent_id)
    return presence.state(work.now) == "online" and presence.has_free_slot()


def give_slot_back(work: Work, agent_id: AgentId) -> None:
    """The agent is responsible for one chat less."""
    presence = _load(work, agent_id)
    _keep(work, presence, open_chats=max(0, presence.open_chats - 1))


def _mine(work: Work) -> Presence:
    return _load(work, AgentId(work.actor.id))


def _load(work: Work, agent_id: AgentId) -> Presence:
    return store.presence(work, work.actor.site_id, agent_id) or newcomer(agent_id)


def _keep(work: Work, presence: Presence, **changes: object) -> None:
    store.keep(work, work.actor.site_id, msgspec.structs.replace(presence, **changes))


def _tell(work: Work, agent_id: AgentId, fact: AgentCameOnline | AgentWentAway | SlotsChanged) -> None:
    tell(work, agent_id, fact, concerns=(work.actor.site_id,))
