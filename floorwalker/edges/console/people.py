"""The shop's people and their sign-ins, for those who may see and change them."""

import asyncio

import msgspec
from aiohttp import web

from floorwalker.edges.console.sign_in import PASSWORD_CHECKS, signed_in
from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.identity import actions
from floorwalker.identity.model import SignIn, WrongSignIn, require_strong
from floorwalker.identity.views import agent, credentials, people, sign_ins
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import NotSignedIn
from floorwalker.plumbing.passwords import digest_of


class NewPerson(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Somebody to take into the staff."""

    name: str
    email: str
    role: Role
    password: str
    teams: tuple[str, ...] = ()


class NewRole(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What somebody may do from now on."""

    role: Role


class OneTeam(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The team that somebody is put into or taken out of."""

    team: str


class NewAbilities(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What somebody is good for from now on."""

    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    branch: str | None = None


class NewPassword(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The present password and the next."""

    old: str
    new: str


class SignInCard(msgspec.Struct, frozen=True):
    """One browser in which I am signed in."""

    id: str
    created_at: int
    last_seen_at: int
    address: str
    browser: str
    is_this: bool


async def list_people(request: web.Request) -> web.Response:
    """Everybody of the staff, for leads and owners."""
    actor = await signed_in(request, Role.LEAD)
    return await show(request, people, actor.site_id)


async def add_person(request: web.Request) -> web.Response:
    """Take somebody into the staff."""
    actor = await signed_in(request, Role.OWNER)
    new = await read_as(request, NewPerson)
    require_strong(new.password)
    digest = await asyncio.to_thread(digest_of, new.password)
    database = request.app[PREMISES].database
    added = await database.submit(actions.add_agent, actor, new.name, new.email, new.role, digest, new.teams)
    return answer({"id": added.id}, status=201)


async def change_role(request: web.Request) -> web.Response:
    """Let somebody do more or less."""
    actor = await signed_in(request, Role.OWNER)
    new = await read_as(request, NewRole)
    return await do(request, actions.change_role, actor, request.match_info["agent"], new.role)


async def set_abilities(request: web.Request) -> web.Response:
    """Say what somebody is good for."""
    actor = await signed_in(request, Role.LEAD)
    new = await read_as(request, NewAbilities)
    about = request.match_info["agent"]
    return await do(request, actions.set_abilities, actor, about, new.skills, new.languages, new.branch)


async def join_team(request: web.Request) -> web.Response:
    """Put somebody into a team."""
    actor = await signed_in(request, Role.OWNER)
    new = await read_as(request, OneTeam)
    return await do(request, actions.join_team, actor, request.match_info["agent"], new.team)


async def leave_team(request: web.Request) -> web.Response:
    """Take somebody out of a team."""
    actor = await signed_in(request, Role.OWNER)
    old = await read_as(request, OneTeam)
    return await do(request, actions.leave_team, actor, request.match_info["agent"], old.team)


async def suspend(request: web.Request) -> web.Response:
    """Keep somebody out, at once."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, actions.suspend, actor, request.match_info["agent"])


async def restore(request: web.Request) -> web.Response:
    """Let a suspended agent come in again."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, actions.restore, actor, request.match_info["agent"])


async def sign_out_everywhere(request: web.Request) -> web.Response:
    """End all of somebody's sign-ins."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, actions.end_all_sign_ins, actor, request.match_info["agent"])


async def list_sign_ins(request: web.Request) -> web.Response:
    """Where I am signed in."""
    actor = await signed_in(request)
    mine = await request.app[PREMISES].database.look(sign_ins, actor)
    return answer([_card(one, actor.sign_in_id) for one in mine])


async def end_sign_in(request: web.Request) -> web.Response:
    """End one of my sign-ins."""
    actor = await signed_in(request)
    return await do(request, actions.end_sign_in, actor, request.match_info["sign_in"])


async def change_password(request: web.Request) -> web.Response:
    """Choose another password; all other sign-ins end."""
    actor = await signed_in(request)
    new = await read_as(request, NewPassword)
    require_strong(new.new)
    database = request.app[PREMISES].database
    me = await database.look(agent, actor.site_id, actor.id)
    address = address_of(request)
    kept = await database.look(credentials, me.email, address)
    if kept is None:
        raise NotSignedIn
    if not await request.app[PASSWORD_CHECKS].is_right(kept.password_digest, new.old):
        await database.submit(actions.refuse_sign_in, actor, me.email, address)
        raise WrongSignIn
    digest = await asyncio.to_thread(digest_of, new.new)
    return await do(request, actions.change_password, actor, digest)


def _card(one: SignIn, this: str | None) -> SignInCard:
    return SignInCard(one.id, one.created_at, one.last_seen_at, one.address, one.browser, one.id == this)
