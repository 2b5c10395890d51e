"""Set-up from the shell: what the set-up page does, for scripts."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from floorwalker.app.settings import Settings
from floorwalker.availability.actions import make_promise as promise
from floorwalker.availability.offering.promise import WhenShut
from floorwalker.identity.actions import add_agent as take_in_agent
from floorwalker.identity.actions import join_team as put_into_team
from floorwalker.identity.actions import leave_team as take_out_of_team
from floorwalker.identity.actions import set_abilities
from floorwalker.identity.model import clean_email, require_strong
from floorwalker.identity.views import agents
from floorwalker.kit.actors import Role, system_of
from floorwalker.kit.clock import WallClock
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.migration import migrate
from floorwalker.plumbing.passwords import digest_of
from floorwalker.plumbing.secrets import new_token
from floorwalker.plumbing.work import Work
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.model import AT_FOUNDING, Rules
from floorwalker.shops.actions import add_branch as take_in_branch
from floorwalker.shops.actions import add_site as take_in_site
from floorwalker.shops.actions import add_team as take_in_team
from floorwalker.shops.actions import allow_origin as let_in
from floorwalker.shops.model import Branch, Site
from floorwalker.shops.views import all_sites, branches, teams


@dataclass(frozen=True)
class Able:
    """What somebody is good for, as a script says it: the branch by its name."""

    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    branch: str | None = None


NOTHING_SAID = Able()


@asynccontextmanager
async def store_of(settings: Settings) -> AsyncIterator[Database]:
    """Open the store for a moment, also while a server runs on it."""
    await asyncio.to_thread(migrate, settings.database, settings.data)
    database = open_database(settings.database, settings.data, WallClock(), lambda _: None)
    try:
        yield database
    finally:
        await database.close()


async def add_site(settings: Settings, name: str, origins: list[str], language: str, colour: str, url: str) -> str:
    """Take in a shop; gives its key and the snippet for its pages."""
    async with store_of(settings) as database:
        site = await database.submit(take_in_site, system_of(SiteId("")), name, origins, language, colour)
        await database.submit(choose_rules, system_of(site.id), AT_FOUNDING)
    return f"site {site.key}\n{snippet(url, site.key)}"


async def allow_origin(settings: Settings, site_name: str | None, origin: str) -> None:
    """Let pages from one more origin show a shop's widget."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        await database.submit(let_in, system_of(site.id), origin)


async def add_team(settings: Settings, site_name: str | None, name: str) -> None:
    """Give a shop another team."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        await database.submit(take_in_team, system_of(site.id), name)


async def join_team(settings: Settings, site_name: str | None, name: str, email: str) -> None:
    """Put somebody of a shop's staff into one of its teams."""
    await _in_team(settings, site_name, name, email, put_into_team)


async def leave_team(settings: Settings, site_name: str | None, name: str, email: str) -> None:
    """Take somebody out of a team."""
    await _in_team(settings, site_name, name, email, take_out_of_team)


async def add_branch(settings: Settings, site_name: str | None, name: str, city: str) -> None:
    """Give a shop another branch."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        await database.submit(take_in_branch, system_of(site.id), name, city)


async def make_promise(
    settings: Settings, site_name: str | None, seconds: int, risk: float, goal: int, when_shut: WhenShut
) -> None:
    """Let a shop promise an answer in time, in so much of its opening hours."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        await database.submit(promise, system_of(site.id), seconds, risk, goal, when_shut)


def snippet(url: str, key: str) -> str:
    """The one line that a shop puts into its pages."""
    return f'<script async src="{url.rstrip("/")}/widget/loader.js" data-site="{key}"></script>'


async def add_agent(  # noqa: PLR0913, PLR0917 - one for each thing the command asks
    settings: Settings,
    name: str,
    email: str,
    role: Role,
    site_name: str | None,
    password: str | None,
    team_names: tuple[str, ...],
    abilities: Able = NOTHING_SAID,
) -> str:
    """Take somebody into a shop's staff; gives the sign-in. Without a password one is made up."""
    chosen = password or new_token()[:16]
    require_strong(chosen)
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        known = {team.name: team.id for team in await database.look(teams, site.id)}
        joined = tuple(_team_id(known, team_name) for team_name in team_names)
        digest = await asyncio.to_thread(digest_of, chosen)
        actor = system_of(site.id)
        branch_id = _branch_id(await database.look(branches, site.id), abilities.branch)
        agent = await database.submit(take_in_agent, actor, name, email, role, digest, joined)
        if abilities != NOTHING_SAID:
            await database.submit(set_abilities, actor, agent.id, abilities.skills, abilities.languages, branch_id)
    return f"agent {agent.email}\npassword {chosen}"


def choose_site(sites: list[Site], named: str | None) -> Site:
    """Name the shop that is meant: the only one, or the one of this name or key."""
    chosen = [site for site in sites if named in {None, site.key, site.name}]
    if len(chosen) != 1:
        raise NotFound("Say which site with --site; there is none of that name, or more than one.")
    return chosen[0]


async def choose_routing(settings: Settings, site_name: str | None, rules: Rules) -> None:
    """Say how a shop gives customers to agents."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        await database.submit(choose_rules, system_of(site.id), rules)


async def _in_team(
    settings: Settings, site_name: str | None, name: str, email: str, change: Callable[[Work, str, str], None]
) -> None:
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        known = {team.name: team.id for team in await database.look(teams, site.id)}
        staff = {agent.email: agent.id for agent in await database.look(agents, site.id)}
        if clean_email(email) not in staff:
            raise NotFound(f"Nobody of the staff has the address {email}.")
        await database.submit(change, system_of(site.id), staff[clean_email(email)], _team_id(known, name))


def _branch_id(known: list[Branch], name: str | None) -> str | None:
    if name is None:
        return None
    found = [branch.id for branch in known if branch.name == name]
    if not found:
        raise NotFound(f"There is no branch called {name}.")
    return found[0]


def _team_id(known: Mapping[str, str], name: str) -> str:
    if name not in known:
        raise NotFound(f"There is no team called {name}.")
    return known[name]
