"""Whether anybody serves at an address: asked once before a play, so that nobody waits before a closed shop."""

import asyncio

from aiohttp import ClientError, ClientSession, InvalidURL, NonHttpUrlClientError

from floorwalker.app.play.coming_back import TurnedAway

PATIENCE_SECONDS = 5.0
"""A server that is being started is ready after that; one that is not there never is."""
PAUSE_SECONDS = 0.2
NO_ADDRESS = (InvalidURL, NonHttpUrlClientError)


async def find_open(url: str, patience_seconds: float = PATIENCE_SECONDS) -> None:
    """Return when a server is ready there; whoever finds none in time is told so in one sentence."""
    door = f"{url.rstrip('/')}/health/ready"
    why = "it does not answer"
    try:
        async with asyncio.timeout(patience_seconds), ClientSession() as http:
            while True:
                why = await _why_shut(http, door)
                if not why:
                    return
                await asyncio.sleep(PAUSE_SECONDS)
    except TimeoutError as error:
        raise TurnedAway(f"No server is ready at {url}: {why}. Is --url right, and the server running?") from error
    except NO_ADDRESS as error:
        raise TurnedAway(f"This is no address of a server: {url}") from error


async def _why_shut(http: ClientSession, door: str) -> str:
    """Knock once; gives what is in the way, or nothing."""
    try:
        async with http.get(door) as answer:
            return "" if answer.ok else f"it answered {answer.status}"
    except NO_ADDRESS:
        raise
    except (ClientError, OSError) as error:
        return str(error)
