"""Handing something to a far end by the one connection that leads out: one request, and no way round a corner."""

import asyncio
from collections.abc import Collection, Mapping

import msgspec
from aiohttp import ClientError, ClientSession

from floorwalker.plumbing.outgoing.connector import PATIENCE_SECONDS, NobodyThere
from floorwalker.plumbing.outgoing.guard import require_allowed


class Posted(msgspec.Struct, frozen=True):
    """What a far end said: its status, and after how long it wants to be asked again. Of its answer nothing is read."""

    status: int
    again_after_seconds: int | None = None


async def post_to(
    session: ClientSession, url: str, body: bytes, headers: Mapping[str, str], origins: Collection[str]
) -> Posted:
    """Hand something over at an address of one of these origins. Where that sends us on to, we do not go.

    Where nobody takes it the error is told without its cause: that would name the address, which may be a secret.
    """
    require_allowed(url, origins)
    try:
        async with (
            asyncio.timeout(PATIENCE_SECONDS),
            session.post(url, data=body, headers=headers, allow_redirects=False) as response,
        ):
            status, again = response.status, response.headers.get("Retry-After", "")
            response.close()
    except (ClientError, TimeoutError, OSError, ValueError) as error:
        raise NobodyThere(type(error).__name__) from None
    return Posted(status, int(again) if again.isascii() and again.isdigit() and len(again) < 8 else None)  # noqa: PLR2004
