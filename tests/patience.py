"""Waiting for what happens elsewhere: in another task, another thread, or at the far end of a line."""

import asyncio
from collections.abc import Callable

PATIENCE_SECONDS = 10


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so, or fail when it takes too long."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not is_so():  # noqa: ASYNC110 - it has no event of its own
            await asyncio.sleep(0.01)
