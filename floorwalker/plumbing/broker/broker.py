"""What the house needs of a broker."""

from collections.abc import Callable
from typing import Protocol

Heard = Callable[[bytes], None]


class Broker(Protocol):
    """Carries small messages to every other process that listens."""

    is_shared: bool
    """Whether anybody else could be listening at all."""

    async def start(self, heard: Heard) -> None:
        """Connect, and call `heard` on the loop for everything that *others* say."""

    def say(self, message: bytes) -> None:
        """Tell all others; returns at once and never fails."""

    async def close(self) -> None:
        """Stop listening."""
