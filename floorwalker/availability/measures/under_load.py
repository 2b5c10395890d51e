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
from floorwalker.availability.measures.spells import overlapping, spells
from floorwalker.identity.views import agents as staff
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.trail import lines_since
from floorwalker.plumbing.work import Reads

NOBODYS_SWITCH = {"end_of_shift", "gone"}
SWITCHES = ["agent_came_online", "agent_finishes_chats", "agent_went_away", "help_asked"]

_Switch = AgentCameOnline | AgentFinishesChats | AgentWentAway | HelpAsked
_decode_switch = msgspec.json.Decoder(_Switch).decode
_decode_load = msgspec.json.Decoder(LoadChanged).decode


def switched_off_under_load(
    reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant
) -> dict[AgentId, dict[str, float]]:
    """Seconds between two instants, by agent and by the reason they gave; who never did is not in it."""
    loads = lines_since(reads, site_id, store.offer_subject(site_id), ["load_changed"], begins_at)
    loaded = spells([(at, _decode_load(body).is_high) for at, body in loads], False, begins_at, ends_at)
    found = {}
    for agent in staff(reads, site_id):
        lines = lines_since(reads, site_id, agent.id, SWITCHES, begins_at)
        off = spells(((at, _reason(_decode_switch(body))) for at, body in lines), None, begins_at, ends_at)
        together = overlapping(off, loaded, lambda reason, is_high: is_high and reason is not None)
        if together:
            found[agent.id] = _by_reason((str(reason), seconds) for reason, _, seconds in together)
    return found


def _reason(fact: _Switch) -> str | None:
    """Why the agent takes no chats from this fact on; nothing if they do, or if it is nobody's doing."""
    match fact:
        case AgentCameOnline():
            return None
        case HelpAsked():
            return "overload"
        case AgentFinishesChats(because=because) | AgentWentAway(because=because):
            return None if because in NOBODYS_SWITCH else because


def _by_reason(seconds: Iterable[tuple[str, float]]) -> dict[str, float]:
    summed: dict[str, float] = defaultdict(float)
    for reason, some in seconds:
        summed[reason] += some
    return dict(summed)
