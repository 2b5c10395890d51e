"""Rounds that are made after something was heard, and never in vain."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable


async def make_rounds_after(news: asyncio.Event, seconds: float, go_round: Callable[[], Awaitable[None]]) -> None:
    """Go round some seconds after each piece of news, until cancelled.

    What comes in those seconds belongs to the same round; what comes during it, to the next.
    """
    with contextlib.suppress(asyncio.CancelledError):
        while True:
            await news.wait()
            await asyncio.sleep(seconds)
            news.clear()
            await go_round()
