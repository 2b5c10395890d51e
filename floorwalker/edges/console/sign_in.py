"""Signing in and out: a cookie that scripts cannot read and other sites cannot send."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec
from aiohttp import web

from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.origin import require_own_page
from floorwalker.edges.live.premises import PREMISES, Premises
from floorwalker.identity.actions import refuse_sign_in, sign_in, sign_out
from floorwalker.identity.model import SIGN_IN_LASTS_MS, Credentials, TooManySignIns, WrongSignIn
from floorwalker.identity.views import agent, credentials, who_is
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.errors import NotAllowed
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.passwords import NOBODYS_DIGEST, is_right
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site

COOKIE = "floorwalker_sign_in"
# argon2 takes a core for 0.1 s; more at once would starve everybody else.
MOST_CHECKS_AT_ONCE = 2
MOST_WAITING_CHECKS = 50


class SignInRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A mail address and a password."""

    email: str
    password: str


class Me(msgspec.Struct, frozen=True):
    """Who is signed in here."""

    id: AgentId
    name: str
    role: Role
    site: SiteId
    site_name: str


class PasswordChecks:
    """Checks passwords in threads, a few at a time, and refuses when too many wait."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(MOST_CHECKS_AT_ONCE)
        self._waiting = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait until it is this asker's turn."""
        if self._waiting >= MOST_WAITING_CHECKS:
            raise TooManySignIns
        self._waiting += 1
        try:
            async with self._turn:
                yield
        finally:
            self._waiting -= 1

    async def is_right(self, digest: str, password: str) -> bool:
        """Tell whether a password belongs to a digest; takes about 0.1 s."""
        async with self.turn():
            return await asyncio.to_thread(is_right, digest, password)


PASSWORD_CHECKS = web.AppKey("password_checks", PasswordChecks)


async def begin(request: web.Request) -> web.Response:
    """Sign in with the right address and password."""
    require_own_page(request)
    premises, asked = request.app[PREMISES], await read_as(request, SignInRequest)
    address = address_of(request)
    # The tries are counted within the turn: who asks fifty times at once has no more of them than who waits.
    async with request.app[PASSWORD_CHECKS].turn():
        found = await _recognise(premises, asked, address)
    browser = request.headers.get("User-Agent", "")
    actor = Actor(found.site_id, "agent", found.agent_id)
    token = await premises.database.submit(sign_in, actor, found, address, browser)
    response = answer({"me": await premises.database.look(_me, found.site_id, found.agent_id)})
    _set_cookie(request, response, token)
    return response


async def _recognise(premises: Premises, asked: SignInRequest, address: str) -> Credentials:
    found = await premises.database.look(credentials, asked.email, address)
    digest = found.password_digest if found else NOBODYS_DIGEST
    right = await asyncio.to_thread(is_right, digest, asked.password)
    if found is None or not right:
        await premises.database.submit(refuse_sign_in, system_of(SiteId("")), asked.email, address)
        raise WrongSignIn
    return found


async def end(request: web.Request) -> web.Response:
    """Sign out of this browser."""
    actor = await signed_in(request)
    response = await do(request, sign_out, actor)
    response.del_cookie(COOKIE, path="/console")
    return response


async def me(request: web.Request) -> web.Response:
    """Tell who is signed in here."""
    actor = await signed_in(request)
    return await show(request, _me, actor.site_id, actor.id)


async def signed_in(request: web.Request, role: Role = Role.AGENT) -> Actor:
    """Who asks, by the cookie their browser sent; refuses others, and requests from other sites' pages."""
    if request.method != "GET":
        require_own_page(request)
    actor = await _actor(request.app[PREMISES], request.cookies.get(COOKIE, ""))
    if actor.role is None or not actor.role.includes(role):
        raise NotAllowed
    return actor


async def _actor(premises: Premises, token: str) -> Actor:
    return await premises.database.look(who_is, token)


def _me(reads: Reads, site_id: SiteId, agent_id: str) -> Me:
    found = agent(reads, site_id, agent_id)
    return Me(found.id, found.name, found.role, site_id, site(reads, site_id).name)


def _set_cookie(request: web.Request, response: web.Response, token: str) -> None:
    is_encrypted = request.headers.get("X-Forwarded-Proto", request.scheme) == "https"
    response.set_cookie(
        COOKIE,
        token,
        max_age=SIGN_IN_LASTS_MS // 1000,
        path="/console",
        httponly=True,
        samesite="Strict",
        secure=is_encrypted,
    )
