"""The one connection that leads out: short, small, to allowed origins only, and taking nobody else's word for it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
    ThreadedResolver,
)
from aiohttp.abc import AbstractResolver, ResolveResult

from floorwalker.plumbing.outgoing.guard import (
    LeadsAstray,
    is_public,
    is_written_as_private,
    redirected,
    require_allowed,
)

PATIENCE_SECONDS = 8
MOST_REDIRECTS = 3
REDIRECTS = {301, 302, 303, 307, 308}
WHO_ASKS = "Floorwalker"


class NobodyThere(Exception):
    """No answer came: no such host, no connection, too slow, or not HTTP."""


class LedElsewhere(Exception):
    """The page sends whoever comes on to a place outside of the allowed origins, or round and round."""


class GuardedResolver(AbstractResolver):
    """Finds the addresses behind a name, and gives only those where we may go, or which are known to be our own."""

    def __init__(self, own: Collection[str] = ()) -> None:
        self._inner, self._own = ThreadedResolver(), own

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Give the addresses of the open network; of `localhost` and of our own hosts, all that there are."""
        found = await self._inner.resolve(host, port, family)
        if host in self._own:
            return found
        allowed = [one for one in found if is_public(one["host"]) or is_written_as_private(host)]
        if not allowed:
            raise LeadsAstray
        return allowed

    async def close(self) -> None:
        """Nothing is held."""


@asynccontextmanager
async def going_out(own: Collection[str] = ()) -> AsyncIterator[ClientSession]:
    """Be ready to ask others: no cookies, no proxies of the environment, few connections.

    `own`: hosts in a private network to which whoever installs this house lets it go.
    """
    connector = TCPConnector(resolver=GuardedResolver(own), limit=4, use_dns_cache=False, force_close=True)
    async with ClientSession(
        connector=connector,
        cookie_jar=DummyCookieJar(),
        timeout=ClientTimeout(total=PATIENCE_SECONDS),
        headers={"User-Agent": WHO_ASKS},
        trust_env=False,
        auto_decompress=False,
    ) as session:
        yield session


async def status_of(session: ClientSession, url: str, origins: Collection[str]) -> int:
    """Ask for a page and give the status at the end of its redirections; of its content nothing is read."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await _walk(session, url, origins)
    except (ClientError, TimeoutError, OSError, ValueError) as error:
        raise NobodyThere from error


async def _walk(session: ClientSession, url: str, origins: Collection[str]) -> int:
    require_allowed(url, origins)
    for _ in range(MOST_REDIRECTS + 1):
        async with session.get(url, allow_redirects=False) as response:
            status, location = response.status, response.headers.get("Location")
            response.close()
        if status not in REDIRECTS or location is None:
            return status
        url = redirected(url, location)
        try:
            require_allowed(url, origins)
        except LeadsAstray as error:
            raise LedElsewhere from error
    raise LedElsewhere
