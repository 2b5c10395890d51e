"""What a played agent says of what counts in law: the recording does not tell what became of it."""

import asyncio

import msgspec
from aiohttp import ClientError

from floorwalker.app.play.coming_back import pause
from floorwalker.app.play.doors import Doors, origin_of

SAID = {"outcome": "not_a_statement", "reason": "A recorded dialogue, played."}
FAILED = 500


class Stated(msgspec.Struct):
    """As much of a statement as is needed to settle it."""

    id: str
    outcome: str | None = None


async def settle_all(doors: Doors, cookie: dict[str, str], conversation: str) -> None:
    """Have what was said read, and say of each statement that it was none; again and again, until that is kept."""
    tries = 0
    while True:
        try:
            await _settle(doors, cookie, f"/console/api/conversations/{conversation}/statements")
        except (ClientError, OSError):
            tries += 1
            await asyncio.sleep(pause(tries))
        else:
            return


async def _settle(doors: Doors, cookie: dict[str, str], path: str) -> None:
    await _send(doors, cookie, f"{path}/hear", {})
    async with doors.http.get(doors.one() + path, headers=cookie) as answer:
        answer.raise_for_status()
        found = msgspec.json.decode(await answer.read(), type=list[Stated])
    for one in found:
        if one.outcome is None:
            await _send(doors, cookie, f"/console/api/statements/{one.id}/settle", SAID)


async def _send(doors: Doors, cookie: dict[str, str], path: str, body: dict[str, str]) -> None:
    """What was refused is settled already; what failed is tried again."""
    url = doors.one()
    async with doors.http.post(url + path, json=body, headers=cookie | origin_of(url)) as answer:
        if answer.status >= FAILED:
            answer.raise_for_status()
