"""M33, switched off under load: for how long agents took no chats while customers waited or slots ran out.

Population: agents' time of a span. Formula: seconds in which an agent was away or finishing, for a reason of their
own, while the site was under load. Unit: seconds, by agent and reason. Source: the field's *when it gets busy, staff
switch the chat off for a moment*; the aim is none. Left out: the end of a shift and an agent whose console is gone,
since nobody switched anything off. Breaks are in it: no roster says yet which were planned.
"""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from floorwalker.availability import store
from floorwalker.availability.facts import (
    AgentCameOnline,
    AgentFinishesChats,
    AgentWentAway,
    HelpAsked,
    LoadChanged,
)
from floorwalker.availability.measures.spells import Spell, overlapping, spells
from floorwalker.identity.views import agents as staff
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.trail import lines_since
from floorwalker.plumbing.work import Reads

NOBODYS_SWITCH = {"end_of_shift", "gone"}
HERE, HOME = "here", "home"
"""What an agent is who does not pause: takes chats, or is not at work."""
SWITCHES = ["agent_came_online", "agent_finishes_chats", "agent_went_away", "help_asked"]

_Switch = AgentCameOnline | AgentFinishesChats | AgentWentAway | HelpAsked
_decode_switch = msgspec.json.Decoder(_Switch).decode
_decode_load = msgspec.json.Decoder(LoadChanged).decode


def switched_off_under_load(
    reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant
) -> dict[AgentId, dict[str, float]]:
    """Seconds between two instants, by agent and by the reason they gave; who never did is not in it."""
    loaded = loads(reads, site_id, begins_at, ends_at)
    found = {}
    for agent in staff(reads, site_id):
        off = whereabouts(reads, site_id, agent.id, begins_at, ends_at)
        together = overlapping(off, loaded, lambda where, is_high: is_high and where not in {HERE, HOME})
        if together:
            found[agent.id] = _by_reason((where, seconds) for where, _, seconds in together)
    return found


def loads(reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant) -> list[Spell[bool]]:
    """When the site was under load between two instants, and when it was not."""
    lines = lines_since(reads, site_id, store.offer_subject(site_id), ["load_changed"], begins_at)
    return spells([(at, _decode_load(body).is_high) for at, body in lines], False, begins_at, ends_at)


def whereabouts(
    reads: Reads, site_id: SiteId, agent_id: AgentId, begins_at: Instant, ends_at: Instant
) -> list[Spell[str]]:
    """When an agent was here, at home, or took no chats and for which reason."""
    lines = lines_since(reads, site_id, agent_id, SWITCHES, begins_at)
    return spells(((at, _where(_decode_switch(body))) for at, body in lines), HOME, begins_at, ends_at)


def _where(fact: _Switch) -> str:
    """Where the agent is from this fact on: the reason, if they pause by their own doing."""
    match fact:
        case AgentCameOnline():
            return HERE
        case HelpAsked():
            return "overload"
        case AgentFinishesChats(because=because) | AgentWentAway(because=because):
            return HOME if because in NOBODYS_SWITCH else because


def _by_reason(seconds: Iterable[tuple[str, float]]) -> dict[str, float]:
    summed: dict[str, float] = defaultdict(float)
    for reason, some in seconds:
        summed[reason] += some
    return dict(summed)
