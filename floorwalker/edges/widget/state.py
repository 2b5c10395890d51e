"""What launchers tell: whether somebody can answer now, and who. Asked often, so worked out seldom."""

from floorwalker.availability.views import people_here
from floorwalker.edges.live.premises import Premises
from floorwalker.edges.live.words import say, spoken_for
from floorwalker.edges.widget.frames import LauncherState
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.shops.model import Site
from floorwalker.shops.views import site as site_of
from floorwalker.shops.views import site_by_key

FRESH_MS = 2_000


class LauncherStates:
    """The present state of each site in each language, remembered for two seconds."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._known: dict[tuple[SiteId, str], tuple[int, LauncherState]] = {}

    async def of(self, site_id: SiteId, language: str) -> LauncherState:
        """Give a site's state in one of its languages."""
        now = self._premises.clock.now()
        spoken = spoken_for(language)
        known = self._known.get((site_id, spoken))
        if known is None or known[0] < now - FRESH_MS:
            state = await self._premises.database.look(launcher_state, site_id, spoken)
            known = self._known[(site_id, spoken)] = (now, state)
        return known[1]


class Sites:
    """Sites by their keys, remembered for a few seconds, since every page view asks."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._known: dict[str, tuple[int, Site]] = {}

    async def by_key(self, key: str) -> Site:
        """Give the site whose pages carry this key; raises `NotFound`."""
        now = self._premises.clock.now()
        known = self._known.get(key)
        if known is None or known[0] < now - FRESH_MS:
            known = self._known[key] = (now, await self._premises.database.look(site_by_key, key))
        return known[1]


def launcher_state(reads: Reads, site_id: SiteId, language: str) -> LauncherState:
    """Work out a site's state."""
    site = site_of(reads, site_id)
    people = people_here(reads, site_id)
    names = [person.name for person in people]
    line = say(f"launcher.here_{len(names)}", language, **dict(zip(("first", "second", "third"), names, strict=False)))
    label = say("launcher.label", language, shop=site.name)
    return LauncherState("available" if people else "away", people, site.colour, line, label)
