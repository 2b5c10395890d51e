"""What the load client must know of a server to talk with it."""

from typing import Protocol

from bench.dialects.line import Line


class Dialect(Protocol):
    """One server's manners: how to sit down, how to say something, what an answer looks like."""

    async def seat_agent(self, number: int) -> Line:
        """Bring in an agent who is ready to answer."""

    async def seat_visitor(self, number: int, agent: Line) -> Line:
        """Bring in a visitor whose conversation is that agent's."""

    async def admit(self, number: int) -> Line:
        """Let a visitor in who says nothing yet."""

    def say(self, visitor: Line, number: int, text: str, /) -> bytes:
        """Put a message, the visitor's `number`-th from 0, into a frame."""

    def read_ack(self, payload: bytes) -> int | None:
        """Tell the number of the message this frame acknowledges, if it is an acknowledgement."""

    def read_delivery(self, payload: bytes) -> str | None:
        """Tell the text of the message this frame delivers, if it delivers one."""

    def pulse(self, line: Line, /) -> bytes:
        """Give the frame by which a silent line shows that it is alive."""


class Rejected(Exception):
    """The server refused what the load client said; a measurement with refusals would be a lie."""
