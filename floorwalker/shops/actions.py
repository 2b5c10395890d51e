"""What can be done to a shop."""

from typing import ClassVar

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import SiteId, TeamId, new_id
from floorwalker.kit.text import clean_name
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.shops import store, views
from floorwalker.shops.facts import OriginAllowed, SiteAdded, TeamAdded
from floorwalker.shops.model import DEFAULT_COLOUR, Site, Team, clean_colour, clean_origin


class TeamExists(FloorwalkerError):
    """Two teams of one shop need two names."""

    code: ClassVar[str] = "team_exists"
    sentence = "There is already a team of this name."


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


def _allow(work: Work, site_id: SiteId, origin: str) -> None:
    if store.add_origin(work, site_id, origin):
        tell(work, site_id, OriginAllowed(origin=origin), site_id=site_id)
