"""A day of the shop as people look at it: when chat was offered and why not, what was missed, who paused.

Everything is worked out again from the journal whenever somebody asks. The figures are M31 (`today`), M33 (`pauses`)
and, told by looks, M32 (`missed`): in which part of the times that pages asked they could be offered a chat.
"""

from datetime import date

import msgspec

from floorwalker.availability import store
from floorwalker.availability.facts import PromiseInDanger
from floorwalker.availability.measures.missed import (
    Missed,
    OfferSpell,
    cut_at_doors,
    lost_for_want_of_people,
    missed,
)
from floorwalker.availability.measures.pauses import Pause, pauses_in, priced, work_seconds
from floorwalker.availability.measures.today import Today, day_now, midnights, offered, on_day
from floorwalker.availability.measures.under_load import loads, whereabouts
from floorwalker.identity.views import agents as staff
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.published import Published, published
from floorwalker.plumbing.trail import lines_since
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.own_hours import NotADay, read_day
from floorwalker.shops.calendar.plan import Span
from floorwalker.shops.views import plan as plan_of

_decode_danger = msgspec.json.Decoder(PromiseInDanger).decode


class DayFigures(msgspec.Struct, frozen=True):
    """The day in per cent of its opening hours; what is expected of the rest is there only while there is a rest."""

    goal_percent: int
    so_far_percent: int
    projected_percent: int | None
    opening_seconds: float
    past_seconds: float
    offered_seconds: float
    looks: int
    looks_missed: int


class OfferDay(msgspec.Struct, frozen=True):
    """Everything that the page shows. Without opening hours there are no figures, since nothing is promised.

    `is_known` is false for days of which the journal holds nothing. Who is no lead sees pauses of their own only.
    """

    day: str
    today: str
    zone: str
    begins_at: Instant
    ends_at: Instant
    until: Instant
    is_known: bool
    opening: list[Span]
    spells: list[OfferSpell]
    figures: DayFigures | None
    alarm_at: Instant | None
    missed: list[Missed]
    work_seconds: float
    pauses: list[Pause]
    published: list[Published]


def day_for(reads: Reads, actor: Actor, text: str | None) -> OfferDay:
    """Work out a day that has begun, today unless another is asked for."""
    site_id, today = actor.site_id, day_now(reads, actor.site_id)
    day = today if text is None else read_day(text)
    if day > today:
        raise NotADay("This day has not begun yet.")
    plan = plan_of(reads, site_id)
    begins_at, ends_at = midnights(plan.zone, day)
    until = min(reads.now, ends_at)
    measured = on_day(reads, site_id, day)
    opening = list(plan.spans(begins_at, ends_at)) if measured else []
    spells = cut_at_doors(offered(reads, site_id, begins_at, until), opening)
    pauses, at_work = _pauses(reads, actor, begins_at, until, spells)
    return OfferDay(
        day=day.isoformat(),
        today=today.isoformat(),
        zone=plan.zone,
        begins_at=begins_at,
        ends_at=ends_at,
        until=until,
        is_known=_is_known(reads, actor, until),
        opening=opening,
        spells=spells,
        figures=_figures(measured, is_over=until == ends_at),
        alarm_at=_alarm_at(reads, actor, day, begins_at),
        missed=missed(spells, store.looks(reads, site_id, begins_at, ends_at)),
        work_seconds=at_work,
        pauses=pauses,
        published=published("M31"),
    )


def _figures(measured: Today | None, *, is_over: bool) -> DayFigures | None:
    if measured is None:
        return None
    return DayFigures(
        goal_percent=measured.goal_percent,
        so_far_percent=round(measured.so_far * 100),
        projected_percent=None if is_over else round(measured.projected * 100),
        opening_seconds=measured.opening_seconds,
        past_seconds=measured.past_seconds,
        offered_seconds=measured.offered_seconds,
        looks=measured.looks,
        looks_missed=measured.looks_missed,
    )


def _pauses(
    reads: Reads, actor: Actor, begins_at: Instant, until: Instant, spells: list[OfferSpell]
) -> tuple[list[Pause], float]:
    """All pauses in the order in which they began, as far as this agent may see them; and the time at work."""
    stays = {
        agent: whereabouts(reads, actor.site_id, agent.id, begins_at, until) for agent in staff(reads, actor.site_id)
    }
    found = [pause for agent, where in stays.items() for pause in pauses_in(agent.id, agent.name, where)]
    loaded = loads(reads, actor.site_id, begins_at, until)
    everybodys = priced(found, loaded, lost_for_want_of_people(spells))
    is_lead = actor.role is not None and actor.role.includes(Role.LEAD)
    seen = [pause for pause in everybodys if is_lead or pause.agent_id == actor.id]
    at_work = sum(work_seconds(where) for agent, where in stays.items() if is_lead or agent.id == actor.id)
    return sorted(seen, key=lambda one: one.begins_at), at_work


def _is_known(reads: Reads, actor: Actor, until: Instant) -> bool:
    """Whether anything was offered or not by then, as far as the journal goes back."""
    subject = store.offer_subject(actor.site_id)
    lines = lines_since(reads, actor.site_id, subject, ["offer_changed"], until)
    return any(at <= until for at, _ in lines)


def _alarm_at(reads: Reads, actor: Actor, day: date, begins_at: Instant) -> Instant | None:
    """When it was said that the day's promise would be missed."""
    subject = store.offer_subject(actor.site_id)
    for at, body in lines_since(reads, actor.site_id, subject, ["promise_in_danger"], begins_at):
        if _decode_danger(body).day == day.isoformat():
            return Instant(at)
    return None
