"""The broker of a single process, and of several in one test."""

import asyncio

from floorwalker.plumbing.broker.broker import Heard


class Ether:
    """What connects several memory brokers of one process."""

    def __init__(self) -> None:
        self.listeners: dict[object, Heard] = {}


class MemoryBroker:
    """Speaks to the others in the same ether; alone by default."""

    def __init__(self, ether: Ether | None = None) -> None:
        self._ether = ether or Ether()
        self.is_shared = ether is not None

    async def start(self, heard: Heard) -> None:
        """Begin to listen."""
        self._ether.listeners[self] = heard

    def say(self, message: bytes) -> None:
        """Tell all others."""
        for listener, heard in self._ether.listeners.items():
            if listener is not self:
                asyncio.get_running_loop().call_soon(heard, message)

    async def close(self) -> None:
        """Stop listening."""
        self._ether.listeners.pop(self, None)
