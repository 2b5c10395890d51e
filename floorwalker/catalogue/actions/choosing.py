"""What leads say of the catalogue: where goods are fetched from, and which team is best for which group of them."""

from collections.abc import Iterable

from floorwalker.catalogue.facts import FeedChosen, GroupTeamsChosen
from floorwalker.catalogue.model import (
    LEAST_HOURS,
    LONGEST_ADDRESS,
    LONGEST_LINE,
    MOST_GROUPS,
    MOST_HOURS,
    MOST_PICTURE_ORIGINS,
    Feed,
    GroupTeam,
    NotAFeedAddress,
    NotAnInterval,
    TooManyGroups,
)
from floorwalker.catalogue.store import runs
from floorwalker.kit.actors import Role, require
from floorwalker.kit.text import clean_line, clean_name
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.outgoing.guard import is_open_address, origin_of
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import site, team

FETCH_FEED = "fetch_feed"
"""The due work that fetches a shop's file of goods, and comes back for the next."""


def choose_feed(work: Work, address: str, every_hours: int, picture_origins: list[str]) -> None:
    """Fetch goods from here and so often, the first time at once; or from nowhere. Pictures may come from there too."""
    require(work.actor, Role.LEAD)
    own = site(work, work.actor.site_id).origins
    if address and not _may_be_fetched(address, own):
        raise NotAFeedAddress
    if not LEAST_HOURS <= every_hours <= MOST_HOURS:
        raise NotAnInterval
    origins = tuple(_clean_origins(picture_origins, own))

    runs.set_feed(work, Feed(address, every_hours, origins))
    if address:
        schedule(work, FETCH_FEED, work.actor.site_id, work.now)
    else:
        cancel(work, FETCH_FEED, work.actor.site_id)
    tell(work, work.actor.site_id, FeedChosen(bool(address), every_hours, len(origins)))


def choose_group_teams(work: Work, chosen: list[GroupTeam]) -> None:
    """Let customers who look at goods of these groups be served by these teams first."""
    require(work.actor, Role.LEAD)
    if len(chosen) > MOST_GROUPS:
        raise TooManyGroups
    by_group = {
        clean_name(one.group, longest=LONGEST_LINE): team(work, work.actor.site_id, one.team_id).id for one in chosen
    }

    runs.set_group_teams(work, [GroupTeam(group, team_id) for group, team_id in by_group.items()])
    tell(work, work.actor.site_id, GroupTeamsChosen(len(by_group)))


def _clean_origins(origins: list[str], own: frozenset[str]) -> Iterable[str]:
    for text in dict.fromkeys(origin.strip().rstrip("/") for origin in origins if origin.strip()):
        if origin_of(text) != text or not _may_be_fetched(text, own):
            raise NotAFeedAddress
        yield text
    if len(origins) > MOST_PICTURE_ORIGINS:
        raise NotAFeedAddress


def _may_be_fetched(address: str, own: frozenset[str]) -> bool:
    is_plain = len(address) <= LONGEST_ADDRESS and clean_line(address, longest=LONGEST_ADDRESS) == address
    return is_plain and is_open_address(address, own)
