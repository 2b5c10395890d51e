"""What it costs if one agent pauses now, so that they decide knowing it: today 91 % becomes 87 %.

Population: today's opening hours. Formula: the day as it is expected to end, and the same with the share that would be
offered without this agent for the length of the pause. Unit: per cent. Source: ours. Left out: what else happens in
that time; colleagues who come back, customers who come or go.
"""

import msgspec

from floorwalker.availability import store, views
from floorwalker.availability.measures.today import today
from floorwalker.availability.offering.deciding import next_offer
from floorwalker.availability.offering.offer import EVERYBODY
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.work import Reads

PAUSE_SECONDS = 1_800


class CostOfPausing(msgspec.Struct, frozen=True):
    """How the day would end with and without half an hour's pause, in per cent; nothing where no hours are kept.

    `takes_offer_away` is true if the shop would offer fewer visitors a chat while the agent is away.
    """

    takes_offer_away: bool
    goal_percent: int | None = None
    staying_percent: int | None = None
    pausing_percent: int | None = None


def cost_of_pausing(reads: Reads, site_id: SiteId, agent_id: AgentId, waiting: int) -> CostOfPausing:
    """Work out what the shop could offer without this agent, and what half an hour of that makes of the day."""
    offer, rule = store.offer(reads, site_id), store.promise(reads, site_id).rule()
    alone = next_offer(views.situation(reads, site_id, waiting, without=agent_id), offer, rule, reads.now)
    lost = max(0, offer.share - alone.share) / EVERYBODY
    day = today(reads, site_id)
    if day is None or not day.opening_seconds:
        return CostOfPausing(takes_offer_away=lost > 0)
    pause = min(PAUSE_SECONDS, day.opening_seconds - day.past_seconds)
    pausing = max(0.0, day.projected - lost * pause / day.opening_seconds)
    percents = (round(day.projected * 100), round(pausing * 100))
    return CostOfPausing(lost > 0, day.goal_percent, *percents)
