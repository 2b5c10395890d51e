"""What happened to a shop."""

from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import TeamId


class SiteAdded(Fact, frozen=True, tag="site_added"):
    """A shop joined."""

    language: str


class OriginAllowed(Fact, frozen=True, tag="origin_allowed"):
    """Pages from this origin may show the widget."""

    origin: str


class TeamAdded(Fact, frozen=True, tag="team_added"):
    """The shop has another team."""

    team_id: TeamId
