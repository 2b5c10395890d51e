"""Bringing something to an address, by the one connection that leads out: taken or not, and a short answer."""

import asyncio
from collections.abc import Collection, Mapping

from aiohttp import ClientError, ClientSession, ClientTimeout

from floorwalker.plumbing.outgoing.connector import NobodyThere
from floorwalker.plumbing.outgoing.guard import require_allowed
from floorwalker.plumbing.outgoing.reading import PIECE_BYTES, Refused, TooMuchThere

TAKEN = range(200, 300)


async def brought(
    session: ClientSession,
    url: str,
    origins: Collection[str],
    body: bytes,
    headers: Mapping[str, str],
    *,
    most_bytes: int,
    patience_seconds: float,
) -> bytes:
    """Bring a body and give what was answered. Who sends us on elsewhere has not taken it: it is for nobody else."""
    require_allowed(url, origins)
    patience = ClientTimeout(total=patience_seconds)
    given = {**headers, "Accept-Encoding": "identity"}
    try:
        async with (
            asyncio.timeout(patience_seconds),
            session.post(url, data=body, headers=given, allow_redirects=False, timeout=patience) as response,
        ):
            if response.status not in TAKEN:
                response.close()
                raise Refused(response.status)
            answer = b""
            async for piece in response.content.iter_chunked(PIECE_BYTES):
                answer += piece
                if len(answer) > most_bytes:
                    response.close()
                    raise TooMuchThere
            return answer
    except (ClientError, TimeoutError, OSError, ValueError) as error:
        raise NobodyThere from error
