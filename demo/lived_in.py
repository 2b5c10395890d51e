"""Gives the demo a past: sixty days of a shop's chats, made by real actions with a made-up clock.

The same seed gives the same days, to the second and the word; only ids differ. At the end a few
conversations are under way, so that whoever opens the console finds people in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.articles import write_articles
from demo.branches import INVENTORY_IN_DAYS, open_branches
from demo.catalogue import SHOP
from demo.conversing import CLAIMED_AFTER_SECONDS, Conversing
from demo.dialogues import Dialogue, all_dialogues
from demo.floor import Floor, OnDuty
from demo.left_questions import enter_questions
from demo.people import AFTERWARDS, COLOUR, STAFF, TEAMS, Colleague
from demo.prepared import write_templates
from demo.rhythm import arrivals, at, day_of, inflow, later
from demo.stage import Stage
from demo.stocking import stock_shelves
from demo.watching import WATCHED_DAYS, keep_hours, meet, meeting_at, watch
from floorwalker.availability.actions import GONE, set_slots
from floorwalker.identity.actions import add_agent, set_abilities
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import BranchId, SiteId, TeamId
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.due import cancel
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.model import AT_FOUNDING
from floorwalker.shops.actions import add_site, add_team
from floorwalker.shops.model import Site

DAYS = 60
QUIET_BEFORE_SECONDS = 5400
"""No ordinary chat begins so shortly before the end that it could still go on then."""

STILL_OPEN = (
    ("Anna", "recommendation", "en", 35),
    ("Anna", "size", "fi", 140),
    ("Bo", "delivery", "sv", 70),
    (None, "complaint", "fi", 165),
    (None, "stock", "en", 25),
)
"""Who has it (nobody: it waits in the queue), its topic and language, and for how many seconds they wait."""


PROMISES = "Saana"
"""Who has promised an answer in a chat, by a time that comes soon."""


@dataclass(frozen=True, slots=True)
class Premises:
    """What only the installation knows: where the shop's pages are, the sign-in, where portraits are shown."""

    origins: Sequence[str]
    password_digest: str
    pictures: Mapping[str, str]


def live(connection: Connection, premises: Premises, *, until: Instant, chance: Random, days: int = DAYS) -> Site:
    """Found the shop `days` before `until`, let it live until then, and leave five customers waiting."""
    first_day = day_of(until) - timedelta(days=days)
    stage = Stage(connection, at(first_day, 7))
    floor = Floor(stage, chance)
    with stage.kept():
        site, afterwards = _found(floor, premises)
        inventory_day = day_of(until) + timedelta(days=INVENTORY_IN_DAYS)
        keep_hours(stage, system_of(site.id), until)
        places = open_branches(stage, system_of(site.id), inventory_day.isoformat())
        stock_shelves(stage, system_of(site.id), places, premises.origins[0])
        _say_what_each_is_good_for(floor, system_of(site.id), places)
        conversing = Conversing(floor, site.id, afterwards, premises.origins[0])
        promiser = next(one for one in floor.staff if one.colleague.first_name == PROMISES)
        enter_questions(conversing, places, promiser, until)
    for number in range(days + 1):
        with stage.kept():
            day = first_day + timedelta(days=number)
            if inflow(day) and number > days - WATCHED_DAYS:
                floor.stage.enter(at(day, min(inflow(day))), watch(floor, system_of(site.id), day))
                if meeting_at(day) < later(until, -QUIET_BEFORE_SECONDS):
                    floor.stage.enter(meeting_at(day), meet(floor, day))
            _live_a_day(conversing, day, until)
    with stage.kept():
        _leave_some_open(conversing, until)
    return site


def _found(floor: Floor, premises: Premises) -> tuple[Site, TeamId]:
    """Open the shop, name its teams, take its people in."""
    act = floor.stage.act
    site = act(system_of(SiteId("")), add_site, SHOP, list(premises.origins), "en", COLOUR)
    owner = system_of(site.id)
    act(owner, choose_rules, AT_FOUNDING)
    teams = {name: act(owner, add_team, name).id for name in TEAMS}
    write_templates(floor.stage, owner, teams, premises.origins[0])
    write_articles(floor.stage, owner, premises.origins[0])
    for colleague in STAFF:
        floor.staff.append(_take_in(floor.stage, owner, colleague, teams, premises))
    return site, teams[AFTERWARDS]


def _take_in(
    stage: Stage, owner: Actor, colleague: Colleague, teams: Mapping[str, TeamId], premises: Premises
) -> OnDuty:
    agent = stage.act(
        owner,
        add_agent,
        colleague.name,
        colleague.email,
        colleague.role,
        premises.password_digest,
        tuple(teams[name] for name in colleague.teams),
        premises.pictures.get(colleague.first_name),
    )
    actor = Actor(owner.site_id, "agent", agent.id, colleague.role)
    stage.act(actor, set_slots, colleague.slots)
    return OnDuty(colleague, actor)


def _say_what_each_is_good_for(floor: Floor, owner: Actor, places: Mapping[str, BranchId]) -> None:
    for one in floor.staff:
        branch_id = places[one.colleague.stands_in] if one.colleague.stands_in else None
        able = (one.actor.id, one.colleague.skills, one.colleague.languages, branch_id)
        floor.stage.act(owner, set_abilities, *able)


def _live_a_day(conversing: Conversing, day: date, until: Instant) -> None:
    """The staff comes in, shoppers write, and the night falls."""
    floor, chance = conversing.floor, conversing.floor.chance
    dialogues = all_dialogues()
    if inflow(day):
        for one in _on_shift(floor, day):
            floor.stage.enter(at(day, min(inflow(day))), floor.workday(one, day))
    for arrival in arrivals(day, chance):
        if arrival < later(until, -QUIET_BEFORE_SECONDS):
            floor.stage.enter(arrival, conversing.play(chance.choice(dialogues)))
    floor.stage.perform(min(at(day, 30), later(until, -QUIET_BEFORE_SECONDS / 2)))


def _on_shift(floor: Floor, day: date) -> list[OnDuty]:
    """Agents every day, the lead on weekdays, the owner when she feels like it."""
    is_weekday = day.weekday() < 5
    roles = {Role.AGENT} | ({Role.LEAD} if is_weekday else set())
    if is_weekday and floor.chance.random() < 0.3:
        roles.add(Role.OWNER)
    return [one for one in floor.staff if one.colleague.role in roles]


def _leave_some_open(conversing: Conversing, until: Instant) -> None:
    """Let five customers wait, each for their time, three of them for somebody who has begun to answer."""
    floor = conversing.floor
    by_name = {one.colleague.first_name: one for one in floor.staff}
    for name, topic, language, waits_seconds in STILL_OPEN:
        taker = by_name[name] if name else None
        dialogue = _about(topic, language).broken_off(is_answered=taker is not None)
        begins = later(until, -waits_seconds - dialogue.lasts_seconds - (CLAIMED_AFTER_SECONDS if taker else 0))
        floor.stage.enter(begins, conversing.play_unfinished(dialogue, taker))
    floor.stage.perform(until)
    for one in floor.staff:
        # Nobody has a console open yet. Whoever opens one is to find their customers still on the desk.
        floor.stage.act(one.actor, cancel, GONE, one.actor.id)


def _about(topic: str, language: str) -> Dialogue:
    """The first dialogue on a topic in a language."""
    return next(one for one in all_dialogues() if (one.topic, one.language) == (topic, language))
