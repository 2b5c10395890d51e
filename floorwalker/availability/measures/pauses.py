"""Pauses of a day and their price: who took no chats, why, for how long, under load, and what it took from the day.

Population: pauses of the staff that began on the day, for a reason of their own. Price: the seconds of opening time in
which a chat was offered to fewer than all for want of people, while the pause lasted; where several paused at once,
each bears an equal part, so that prices add up to no more than what was lost. Unit: seconds. Source: ours; minutes
under load are M33. Left out: what remains of a pause that began the day before, since who went home in the middle of
one never said so; the minute after a pause in which the offer settles. Planned breaks are in it: no roster tells them.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from floorwalker.availability.measures.spells import Spell, overlapping
from floorwalker.availability.measures.under_load import HERE, HOME
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId


class Pause(msgspec.Struct, frozen=True):
    """One agent's pause as a day shows it; `is_over` is false while it lasts."""

    agent_id: AgentId
    name: str
    because: str
    begins_at: Instant
    ends_at: Instant
    is_over: bool
    loaded_seconds: float = 0
    lost_seconds: float = 0


def pauses_in(agent_id: AgentId, name: str, stays: Sequence[Spell[str]]) -> list[Pause]:
    """Read the pauses off where an agent was; finishing and then being away for one reason are one pause."""
    found: list[Pause] = []
    for stay in stays[1:]:
        if stay.value in {HERE, HOME}:
            continue
        last = found[-1] if found else None
        if last and last.ends_at == stay.begins_at and last.because == stay.value:
            begins_at = found.pop().begins_at
        else:
            begins_at = stay.begins_at
        is_over = stay is not stays[-1]
        found.append(Pause(agent_id, name, stay.value, begins_at, stay.ends_at, is_over))
    return found


def priced(pauses: Sequence[Pause], loaded: Sequence[Spell[bool]], lost: Sequence[Spell[float]]) -> list[Pause]:
    """Say of each pause how much of it fell under load, and what it cost; `lost` is the part not offered, by time."""
    costs = _costs(pauses, lost)
    return [
        msgspec.structs.replace(pause, loaded_seconds=_loaded(pause, loaded), lost_seconds=cost)
        for pause, cost in zip(pauses, costs, strict=True)
    ]


def work_seconds(stays: Iterable[Spell[str]]) -> float:
    """For how long an agent was at work: here or pausing."""
    return sum(stay.seconds for stay in stays if stay.value != HOME)


def _loaded(pause: Pause, loaded: Sequence[Spell[bool]]) -> float:
    whole = [Spell(pause.begins_at, pause.ends_at, None)]
    return sum(seconds for _, _, seconds in overlapping(whole, loaded, lambda _, is_high: is_high))


def _costs(pauses: Sequence[Pause], lost: Sequence[Spell[float]]) -> list[float]:
    """Share out what was lost, from one change to the next, among all who paused meanwhile."""
    costs = [0.0] * len(pauses)
    spans = [(one.begins_at, one.ends_at) for one in pauses] + [(one.begins_at, one.ends_at) for one in lost]
    cuts = sorted({edge for span in spans for edge in span})
    for begins_at, ends_at in pairwise(cuts):
        part = sum(one.value for one in lost if one.begins_at <= begins_at < one.ends_at)
        away = [number for number, one in enumerate(pauses) if one.begins_at <= begins_at < one.ends_at]
        for number in away:
            costs[number] += part * (ends_at - begins_at) / 1000 / len(away)
    return costs
