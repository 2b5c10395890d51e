"""What agents do about their presence, and how slots are taken and given back."""

import msgspec

from floorwalker.availability import store
from floorwalker.availability.facts import (
    AgentCameOnline,
    AgentFinishesChats,
    AgentStaysByPhone,
    AgentWentAway,
    HelpAsked,
    HelpGiven,
    PresenceFact,
    PromiseMade,
    SlotsChanged,
)
from floorwalker.availability.model import (
    GONE_AFTER_MS,
    RELIEF_MS,
    AtCapacity,
    AwayBecause,
    CameBecause,
    ColleagueFull,
    ColleagueNotHere,
    NoChats,
    NoHelpWanted,
    Presence,
    newcomer,
)
from floorwalker.availability.offering.promise import WhenShut, clean_promise
from floorwalker.availability.views import is_anybody_at_desk
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.pace.actions import note_spell
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work

GONE = "agent_gone"
"""The due work that asks, some time after each pulse, whether the agent is still there."""
RELIEVED = "agent_relieved"
"""The due work that lets an agent for whom it was too much take new chats again."""


def pulse(work: Work) -> None:
    """The agent's console is alive; unless it says so again, they are taken to be gone."""
    presence = _mine(work)
    _keep(work, presence, last_pulse_at=work.now)
    schedule(work, GONE, presence.agent_id, Instant(work.now + GONE_AFTER_MS))


def go_online(work: Work) -> None:
    """Take chats from now on."""
    presence = _mine(work)
    note_spell(work, presence.agent_id, presence.open_chats, presence.idle_since, has_ended_chat=False)
    schedule(work, GONE, presence.agent_id, Instant(work.now + GONE_AFTER_MS))
    come = AgentCameOnline(slots=presence.slots)
    _record(work, presence, come, last_pulse_at=work.now, idle_since=work.now)


def go_away(work: Work, because: AwayBecause) -> None:
    """Take no new chats, for a stated reason."""
    _record(work, _mine(work), AgentWentAway(because=because))


def finish_chats(work: Work, because: AwayBecause) -> None:
    """Take no new chats and go on with those that are open; with the last of them, go away for this reason."""
    presence = _mine(work)
    if presence.open_chats == 0:
        _record(work, presence, AgentWentAway(because=because))
        return
    _record(work, presence, AgentFinishesChats(because=because, open_chats=presence.open_chats))


def ask_for_help(work: Work) -> None:
    """It is too much: get no new chats for a while, and let a colleague take one over."""
    presence = _mine(work)
    if presence.open_chats == 0:
        raise NoChats
    until = Instant(work.now + RELIEF_MS)
    schedule(work, RELIEVED, presence.agent_id, until)
    _record(work, presence, HelpAsked(open_chats=presence.open_chats, slots=presence.slots, until=until))


def give_help(work: Work, agent_id: AgentId) -> None:
    """Be the one colleague who takes a chat over from somebody for whom it is too much."""
    presence = _load(work, agent_id)
    if not presence.wants_help(work.now):
        raise NoHelpWanted
    _record(work, presence, HelpGiven(by_agent_id=AgentId(work.actor.id)))


def end_relief(work: Work, agent_id: AgentId) -> bool:
    """The while is over; true if the agent takes new chats again."""
    presence = _load(work, agent_id)
    if presence.relief_until > work.now or not presence.relief_until:
        return False
    is_back = presence.is_online and not presence.is_finishing
    if is_back:
        _record(work, presence, AgentCameOnline(slots=presence.slots, because="relief_over"))
    return is_back


def make_promise(work: Work, seconds: int, risk: float, goal_percent: int, when_shut: WhenShut) -> None:
    """Say within which time the shop answers, how surely, in how much of its hours, and what closed looks like."""
    require(work.actor, Role.LEAD)
    promise = clean_promise(seconds, risk, goal_percent, when_shut)
    made = PromiseMade(seconds=seconds, risk=risk, goal_percent=goal_percent, when_shut=when_shut)
    site_id = work.actor.site_id
    tell(work, store.promise_subject(site_id), made, concerns=(site_id,), state=promise)


def set_slots(work: Work, slots: int) -> None:
    """Take this many chats at once; fewer than are open takes effect as they end."""
    _record(work, _mine(work), SlotsChanged(slots=slots))


def lose(work: Work, agent_id: AgentId) -> bool:
    """The pulse stopped: nobody may count on this agent any more. False if they came back meanwhile."""
    presence = _load(work, agent_id)
    is_still_here = presence.state(work.now) != "offline"
    if is_still_here and not (presence.is_by_phone(work.now) and is_anybody_at_desk(work, work.actor.site_id)):
        schedule(work, GONE, agent_id, presence.ask_again_at(work.now))
        return False
    cancel(work, GONE, agent_id)
    if presence.is_online:
        _record(work, presence, AgentWentAway(because="gone"))
    return True


def stay_by_phone(work: Work, agent_id: AgentId, until: Instant) -> None:
    """Their phone has answered: they count as here until then, also when they close their desk."""
    presence = _load(work, agent_id)
    if presence.is_online and not presence.is_finishing:
        _record(work, presence, AgentStaysByPhone(until=until))


def leave_phone(work: Work, agent_id: AgentId) -> None:
    """Their phone does not answer: without an open desk nobody may count on them any more."""
    presence = _load(work, agent_id)
    if presence.by_phone_until > work.now:
        _record(work, presence, AgentStaysByPhone(until=Instant(0)))
        schedule(work, GONE, agent_id, Instant(max(work.now, presence.last_pulse_at + GONE_AFTER_MS)))


def miss(work: Work, agent_id: AgentId) -> bool:
    """The agent did not take up whom they were given: nobody else is given to them until they are known to be there.

    True if a word of theirs to another customer would prove that. Who finishes their chats is given nobody anyway.
    """
    presence = _load(work, agent_id)
    if not presence.is_online or presence.is_finishing:
        return False
    _record(work, presence, AgentWentAway(because="missed"), missed_at=work.now)
    return presence.may_be_believed(work.now)


def come_back(work: Work, agent_id: AgentId, because: CameBecause) -> None:
    """Whoever missed a customer and has done something since is there after all, and takes chats as before."""
    presence = _load(work, agent_id)
    if presence.has_missed():
        _record(work, presence, AgentCameOnline(slots=presence.slots, because=because))


def take_slot(work: Work, agent_id: AgentId) -> None:
    """Let an agent be responsible for one more chat, if there is room."""
    presence = _load(work, agent_id)
    is_own = work.actor.id == agent_id
    if not is_own and presence.state(work.now) != "online":
        raise ColleagueNotHere
    if not presence.has_free_slot(work.now):
        raise AtCapacity if is_own else ColleagueFull
    note_spell(work, agent_id, presence.open_chats, presence.idle_since, has_ended_chat=False)
    _keep(work, presence, open_chats=presence.open_chats + 1, idle_since=work.now)


def can_take(work: Work, agent_id: AgentId) -> bool:
    """Whether an agent is here and has room for one more."""
    presence = _load(work, agent_id)
    return presence.state(work.now) == "online" and presence.has_free_slot(work.now)


def give_slot_back(work: Work, agent_id: AgentId) -> None:
    """The agent is responsible for one chat less."""
    presence = _load(work, agent_id)
    note_spell(work, agent_id, presence.open_chats, presence.idle_since, has_ended_chat=True)
    fewer = msgspec.structs.replace(presence, open_chats=max(0, presence.open_chats - 1), idle_since=work.now)
    if fewer.is_finishing and fewer.open_chats == 0:
        _record(work, fewer, AgentWentAway(because=fewer.because or "other"))
    else:
        _keep(work, fewer)


def _mine(work: Work) -> Presence:
    return _load(work, AgentId(work.actor.id))


def _load(work: Work, agent_id: AgentId) -> Presence:
    return store.presence(work, work.actor.site_id, agent_id) or newcomer(agent_id)


def _keep(work: Work, presence: Presence, **changes: object) -> None:
    store.keep(work, work.actor.site_id, msgspec.structs.replace(presence, **changes))


def _record(work: Work, before: Presence, fact: PresenceFact, **changes: object) -> None:
    _keep(work, fact.changed(before), **changes)
    tell(work, before.agent_id, fact, concerns=(work.actor.site_id,))
