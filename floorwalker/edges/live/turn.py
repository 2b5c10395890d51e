"""The end of a turn of the loop, when everything said during it goes out."""

import asyncio
from typing import Protocol

import structlog

log = structlog.get_logger()


class Outlet(Protocol):
    """Somebody with something to write."""

    def flush(self) -> None:
        """Write it."""


class Turn:
    """Calls all who have something to write, once at the end of the turn; a call for each would cost more."""

    def __init__(self) -> None:
        self._outlets: list[Outlet] = []

    def add(self, outlet: Outlet) -> None:
        """Call this one too."""
        if not self._outlets:
            asyncio.get_running_loop().call_soon(self._end)
        self._outlets.append(outlet)

    def _end(self) -> None:
        outlets, self._outlets = self._outlets, []
        for outlet in outlets:
            try:
                outlet.flush()
            except Exception as error:  # one line's failure is not to silence the others
                log.error("flush_failed", exc_info=error)
