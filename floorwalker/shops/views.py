"""Shops as others see them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import BranchId, SiteId
from floorwalker.language.views import names_in, read
from floorwalker.plumbing.texts import say, spoken_for, spoken_languages
from floorwalker.plumbing.work import Reads, Work
from floorwalker.shops import store
from floorwalker.shops.calendar.own_hours import OwnHours, read_day
from floorwalker.shops.calendar.plan import OpeningDay, Plan
from floorwalker.shops.calendar.sheet import HolidayRow, HoursSheet, holidays_in, sheet_of
from floorwalker.shops.calendar.zone import country_of, local
from floorwalker.shops.model import Branch, Place, Site, Team, WaitRules, Welcome

ASKING = {"question", "purchase_intent"}
TeamOrBranch = TypeVar("TeamOrBranch", bound=Team | Branch)


def site_by_key(reads: Reads, key: str) -> Site:
    """The shop whose pages carry this key."""
    site_id = store.id_by_key(reads, key)
    if site_id is None:
        raise NotFound
    return site(reads, site_id)


def site(reads: Reads, site_id: SiteId) -> Site:
    """A shop with its origins."""
    found = store.site(reads, site_id)
    if found is None:
        raise NotFound
    return found


def all_sites(reads: Reads) -> list[Site]:
    """Every shop of this installation."""
    return [site(reads, site_id) for site_id in store.site_ids(reads)]


def teams(reads: Reads, site_id: SiteId) -> list[Team]:
    """A shop's teams."""
    return store.teams(reads, site_id)


def team(reads: Reads, site_id: SiteId, team_id: str) -> Team:
    """One team of this shop; another shop's is not there."""
    return _one_of(store.teams(reads, site_id), team_id)


def branches(reads: Reads, site_id: SiteId) -> list[Branch]:
    """A shop's branches."""
    return store.branches(reads, site_id)


def branch(reads: Reads, site_id: SiteId, branch_id: str) -> Branch:
    """One branch of this shop; another shop's is not there."""
    return _one_of(store.branches(reads, site_id), branch_id)


def branch_asked_for(reads: Reads, site_id: SiteId, words: str, language: str) -> BranchId | None:
    """The branch that a customer's words ask for, an open one first; its name says so, its town only in a question.

    *I live in Turku* asks for none, *do you have it in Turku?* does.
    """
    places = store.branches(reads, site_id)
    named = names_in(words, [one.name for one in places])
    if not named and not ASKING.isdisjoint(read("visitor", words, language).acts):
        named = names_in(words, [one.city for one in places])
    found = [places[number].id for number in named]
    return min(found, key=lambda one: not plan(reads, site_id, one).is_open(reads.now), default=None)


def place(reads: Reads, site_id: SiteId, place_id: str | None) -> str:
    """The id of a place that has hours: the shop itself, or a team or branch of it."""
    if place_id in {None, site_id}:
        return site_id
    known: list[Team | Branch] = [*store.teams(reads, site_id), *store.branches(reads, site_id)]
    return _one_of(known, place_id).id


def own_hours(reads: Reads, site_id: SiteId, place_id: str | None) -> OwnHours:
    """What a place itself says of its hours."""
    return store.own_hours(reads, site_id, place(reads, site_id, place_id))


def plan(reads: Reads, site_id: SiteId, place_id: str | None = None) -> Plan:
    """The plan of a place; what it does not say itself is as for the shop."""
    hours = own_hours(reads, site_id, place_id)
    return hours.over(store.own_hours(reads, site_id, site_id)).plan()


def country(reads: Reads, site_id: SiteId, place_id: str | None = None) -> str | None:
    """In which country a place is, by its two letters: whose holidays it keeps, or else where its clocks hang."""
    planned = plan(reads, site_id, place_id)
    return planned.observance.country or country_of(planned.zone)


def reasons(reads: Reads, site_id: SiteId, place_id: str | None) -> dict[str, str]:
    """Why single days of a place, by day, are exceptions."""
    return store.reasons(reads, site_id, place(reads, site_id, place_id))


def days(reads: Reads, site_id: SiteId, place_id: str | None, first: str, count: int) -> list[OpeningDay]:
    """So many days of a place's calendar, as they will be."""
    begins, planned = read_day(first), plan(reads, site_id, place_id)
    return [planned.day(begins + timedelta(days=number)) for number in range(count)]


def holidays(reads: Reads, site_id: SiteId, place_id: str | None, year: int, language: str) -> list[HolidayRow]:
    """The holidays that a place keeps in a year, as readers of a language call them."""
    return holidays_in(plan(reads, site_id, place_id).observance, year, language)


def places(reads: Reads, site_id: SiteId) -> list[Place]:
    """Everything of a shop that has hours: the shop itself, its branches, its teams."""
    return [
        Place(site_id, "shop", site(reads, site_id).name, ""),
        *(Place(one.id, "branch", one.name, one.city) for one in store.branches(reads, site_id)),
        *(Place(one.id, "team", one.name, "") for one in store.teams(reads, site_id)),
    ]


def sheet(reads: Reads, site_id: SiteId, place_id: str | None, language: str) -> HoursSheet:
    """Everything that people see of a place's hours, in a language where it is words."""
    here = place(reads, site_id, place_id)
    own, shop = store.own_hours(reads, site_id, here), store.own_hours(reads, site_id, site_id)
    known = store.reasons(reads, site_id, site_id) | store.reasons(reads, site_id, here)
    reasons = {date.fromisoformat(day): reason for day, reason in known.items()}
    today = local(own.over(shop).plan().zone, reads.now).date()
    return sheet_of(own, shop, reasons, today, language)


def keeps_holidays(reads: Reads) -> bool:
    """Tell whether any place of any shop here keeps the holidays of a country."""
    return any(
        kept is not None and kept.country is not None
        for shop in store.site_ids(reads)
        for here in places(reads, shop)
        for kept in [store.own_hours(reads, shop, here.id).observance]
    )


def wait_rules(reads: Reads, site_id: SiteId) -> WaitRules:
    """What a shop does about unanswered messages, and when."""
    return store.wait_rules(reads, site_id)


def wait_rules_now(work: Work) -> WaitRules:
    """The same inside a unit of work, where it is asked for often and read seldom."""
    return work.remember(("wait_rules", work.actor.site_id), store.wait_rules, work, work.actor.site_id)


def welcomes(reads: Reads, site_id: SiteId) -> list[Welcome]:
    """What a shop says by itself when a conversation begins, in each language that we speak."""
    chosen = {one.language: one for one in store.welcomes(reads, site_id)}
    return [chosen.get(language, Welcome(language)) for language in spoken_languages()]


def welcome_text(work: Work, language: str) -> str:
    """What to say when a conversation begins on a page of this language; empty if nothing."""
    spoken = spoken_for(language)
    return work.remember(("welcome", work.actor.site_id, spoken), _welcome_text, work, work.actor.site_id, spoken)


def _one_of(known: Sequence[TeamOrBranch], wanted: str | None) -> TeamOrBranch:
    for candidate in known:
        if candidate.id == wanted:
            return candidate
    raise NotFound


def _welcome_text(reads: Reads, site_id: SiteId, language: str) -> str:
    chosen = next((one for one in welcomes(reads, site_id) if one.language == language), Welcome(language))
    if not chosen.is_on:
        return ""
    shop = site(reads, site_id).name
    return chosen.text.replace("{shop}", shop) if chosen.text else say("auto.welcome", language, shop=shop)
