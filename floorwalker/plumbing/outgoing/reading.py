"""Fetching what lies at an address: as much as we allow and no more, by the one connection that leads out."""

import asyncio
from collections.abc import Collection, Mapping

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from floorwalker.plumbing.outgoing.connector import MOST_REDIRECTS, REDIRECTS, LedElsewhere, NobodyThere
from floorwalker.plumbing.outgoing.guard import LeadsAstray, redirected, require_allowed

FINE = 200
PIECE_BYTES = 65_536
PLAIN = {"Accept-Encoding": "identity"}


class TooMuchThere(Exception):
    """More than we take."""


class Refused(Exception):
    """Somebody is there and does not give it: no such page, a sign-in, a mistake of theirs."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


async def content_of(
    session: ClientSession,
    url: str,
    origins: Collection[str],
    *,
    most_bytes: int,
    patience_seconds: float,
    headers: Mapping[str, str] = PLAIN,
) -> bytes:
    """Fetch a content from one of these origins, over redirections within them; as it is, never unpacked.

    Headers go along to each of the origins, so whoever puts a secret into one names a single origin.
    """
    given = {**headers, **PLAIN}
    try:
        async with asyncio.timeout(patience_seconds):
            return await _walk(session, url, origins, most_bytes, patience_seconds, given)
    except (ClientError, TimeoutError, OSError, ValueError) as error:
        raise NobodyThere from error


async def _walk(
    session: ClientSession,
    url: str,
    origins: Collection[str],
    most_bytes: int,
    patience_seconds: float,
    given: Mapping[str, str],
) -> bytes:
    require_allowed(url, origins)
    patience = ClientTimeout(total=patience_seconds)
    for _ in range(MOST_REDIRECTS + 1):
        async with session.get(url, allow_redirects=False, timeout=patience, headers=given) as response:
            location = response.headers.get("Location")
            if response.status not in REDIRECTS or location is None:
                return await _content(response, most_bytes)
        url = redirected(url, location)
        try:
            require_allowed(url, origins)
        except LeadsAstray as error:
            raise LedElsewhere from error
    raise LedElsewhere


async def _content(response: ClientResponse, most_bytes: int) -> bytes:
    if response.status != FINE:
        response.close()
        raise Refused(response.status)
    pieces, size = [], 0
    async for piece in response.content.iter_chunked(PIECE_BYTES):
        size += len(piece)
        if size > most_bytes:
            response.close()
            raise TooMuchThere
        pieces.append(piece)
    return b"".join(pieces)
