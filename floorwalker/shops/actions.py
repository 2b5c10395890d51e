"""What can be done to a shop."""

from collections.abc import Mapping, Sequence

import msgspec

from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import BranchId, SiteId, TeamId, new_id
from floorwalker.kit.text import clean_message, clean_name
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.texts import spoken_languages
from floorwalker.plumbing.work import Work
from floorwalker.shops import store, views
from floorwalker.shops.calendar.holiday import clean_observance
from floorwalker.shops.calendar.own_hours import ExceptionExists, read_day
from floorwalker.shops.calendar.slots import read_slots, read_week, written
from floorwalker.shops.calendar.zone import clean_zone, local
from floorwalker.shops.facts import (
    BranchAdded,
    ExceptionAdded,
    ExceptionRemoved,
    HolidaysChosen,
    HoursFact,
    HoursSet,
    OriginAllowed,
    OwnHoursDropped,
    SiteAdded,
    TeamAdded,
    WaitRulesSet,
    WelcomeSet,
)
from floorwalker.shops.model import (
    DEFAULT_COLOUR,
    LONGEST_WELCOME,
    Branch,
    Site,
    Team,
    WaitRules,
    Welcome,
    clean_colour,
    clean_origin,
)


class TeamExists(FloorwalkerError):
    """Two teams of one shop need two names."""

    code = "team_exists"
    sentence = "There is already a team of this name."


class BranchExists(FloorwalkerError):
    """Two branches of one shop need two names."""

    code = "branch_exists"
    sentence = "There is already a branch of this name."


def add_site(work: Work, name: str, origins: list[str], language: str = "en", colour: str = DEFAULT_COLOUR) -> Site:
    """Take in a shop with the origins of its pages."""
    site = Site(
        id=SiteId(new_id()),
        key=new_id().replace("-", "")[-20:],
        name=clean_name(name),
        language=language,
        colour=clean_colour(colour),
        origins=frozenset(clean_origin(origin) for origin in origins),
    )
    store.add_site(work, site)
    tell(work, site.id, SiteAdded(language=language), site_id=site.id)
    for origin in sorted(site.origins):
        _allow(work, site.id, origin)
    return site


def allow_origin(work: Work, origin: str) -> None:
    """Let pages from one more origin show this shop's widget."""
    _allow(work, work.actor.site_id, clean_origin(origin))


def add_team(work: Work, name: str) -> Team:
    """Give the shop another team."""
    team = Team(TeamId(new_id()), clean_name(name))
    if any(team.name == other.name for other in views.teams(work, work.actor.site_id)):
        raise TeamExists
    store.add_team(work, work.actor.site_id, team)
    tell(work, work.actor.site_id, TeamAdded(team_id=team.id))
    return team


def add_branch(work: Work, name: str, city: str) -> Branch:
    """Give the shop another branch."""
    require(work.actor, Role.LEAD)
    branch = Branch(BranchId(new_id()), clean_name(name), clean_name(city))
    if any(branch.name == other.name for other in views.branches(work, work.actor.site_id)):
        raise BranchExists
    store.add_branch(work, work.actor.site_id, branch)
    tell(work, work.actor.site_id, BranchAdded(branch_id=branch.id))
    return branch


def set_hours(work: Work, place_id: str | None, zone: str, week: Sequence[str]) -> None:
    """Say in which slots of the week a place is open: the shop, or a team or branch of it."""
    place = _place_to_plan(work, place_id)
    days = tuple(written(slots) for slots in read_week(week))
    _change(work, place, HoursSet(zone=clean_zone(zone), week=days))


def choose_holidays(
    work: Work, place_id: str | None, country: str | None, region: str | None, limits: Mapping[str, str]
) -> None:
    """Say whose holidays a place keeps, and which of them close it, shorten the day, or change nothing."""
    place = _place_to_plan(work, place_id)
    year = local("UTC", work.now).year
    rules = {name: read_slots(hours) for name, hours in limits.items()}
    kept = clean_observance(country, region, rules, year)
    hours = {name: written(slots) for name, slots in kept.limits.items()}
    _change(work, place, HolidaysChosen(country=kept.country, region=kept.region, limits=hours))


def add_exception(work: Work, place_id: str | None, day: str, slots: str, reason: str) -> None:
    """Let one day have hours of its own, or none, for a reason that people can read."""
    place = _place_to_plan(work, place_id)
    excepted, hours, because = read_day(day), written(read_slots(slots)), clean_name(reason)
    if excepted in store.own_hours(work, work.actor.site_id, place).exceptions:
        raise ExceptionExists
    store.add_reason(work, work.actor.site_id, place, day, because)
    _change(work, place, ExceptionAdded(day=day, slots=hours))


def remove_exception(work: Work, place_id: str | None, day: str) -> None:
    """Let a day be like any other again."""
    place = _place_to_plan(work, place_id)
    if read_day(day) not in store.own_hours(work, work.actor.site_id, place).exceptions:
        raise NotFound
    store.remove_reason(work, work.actor.site_id, place, day)
    _change(work, place, ExceptionRemoved(day=day))


def change_exception(work: Work, place_id: str | None, day: str, slots: str, reason: str) -> None:
    """Give a day that is an exception other hours or another reason."""
    remove_exception(work, place_id, day)
    add_exception(work, place_id, day, slots, reason)


def drop_own_hours(work: Work, place_id: str | None) -> None:
    """Let what holds for the shop hold for a team or branch; for the shop itself, say nothing any more."""
    place = _place_to_plan(work, place_id)
    store.remove_reasons(work, work.actor.site_id, place)
    _change(work, place, OwnHoursDropped())


def set_wait_rules(
    work: Work,
    nudge_seconds: int,
    lead_seconds: int,
    alarm_seconds: int,
    reassign_seconds: int,
    offer_seconds: int,
) -> None:
    """Say what is done about an unanswered message, and after how many seconds."""
    require(work.actor, Role.LEAD)
    rules = WaitRules(nudge_seconds, lead_seconds, alarm_seconds, reassign_seconds, offer_seconds)
    rules.require_sane()
    site_id = work.actor.site_id
    store.hold_site(work, site_id)
    store.keep_wait_rules(work, site_id, rules)
    work.know(("wait_rules", site_id), rules)
    tell(work, site_id, WaitRulesSet(**msgspec.structs.asdict(rules)), concerns=(site_id,))


def set_welcome(work: Work, language: str, is_on: bool, text: str) -> None:  # noqa: FBT001 - a field of a form
    """Say what the house says by itself when a conversation begins; without a text it says the usual."""
    require(work.actor, Role.LEAD)
    if language not in spoken_languages():
        raise NotFound
    site_id = work.actor.site_id
    own = clean_message(text, longest=LONGEST_WELCOME) if text.strip() else None
    store.hold_site(work, site_id)
    store.keep_welcome(work, site_id, Welcome(language, is_on, own))
    work.know(("welcome", site_id, language), None)
    tell(work, site_id, WelcomeSet(language=language, is_on=is_on, has_own_text=own is not None), concerns=(site_id,))


def _place_to_plan(work: Work, place_id: str | None) -> str:
    require(work.actor, Role.LEAD)
    store.hold_site(work, work.actor.site_id)
    return views.place(work, work.actor.site_id, place_id)


def _change(work: Work, place_id: str, fact: HoursFact) -> None:
    site_id = work.actor.site_id
    hours = fact.changed(store.own_hours(work, site_id, place_id))
    store.keep_own_hours(work, site_id, place_id, hours)
    tell(work, place_id, fact, concerns=(site_id,))


def _allow(work: Work, site_id: SiteId, origin: str) -> None:
    if store.add_origin(work, site_id, origin):
        tell(work, site_id, OriginAllowed(origin=origin), site_id=site_id)
