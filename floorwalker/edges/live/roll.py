"""The roll of lines on this node: who is silent is gone, and who lost their rights is closed."""

import asyncio
import contextlib
import time

from aiohttp import web

from floorwalker.edges.live.line import Line

# Browsers let a hidden page speak about once a minute.
SILENT_SECONDS = 100
ROUND_SECONDS = 10


class Roll:
    """Every line that is open here."""

    def __init__(self) -> None:
        self.lines: set[Line] = set()

    def add(self, line: Line) -> None:
        """A line opened."""
        self.lines.add(line)

    def remove(self, line: Line) -> None:
        """A line is over."""
        self.lines.discard(line)

    def close_silent(self) -> None:
        """Close whoever has not been heard for too long: half-dead connections look alive from one side."""
        oldest = time.monotonic() - SILENT_SECONDS
        for line in tuple(self.lines):
            if line.last_heard < oldest:
                line.close("silent", "Nothing was heard for too long.", again=True)

    def close_all(self) -> None:
        """The house closes; everybody comes back to another node, or to this one later."""
        for line in tuple(self.lines):
            line.close("restarting", "The server restarts. Reconnect in a moment; nothing is lost.", again=True)

    async def make_rounds(self) -> None:
        """Look after the lines for as long as the house is open."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(ROUND_SECONDS)
                self.close_silent()


ROLL = web.AppKey("roll", Roll)
