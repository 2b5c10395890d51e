"""How the bare servers are spoken with."""

from pathlib import Path

import msgspec

from bench.dialects.line import Line, as_websocket, connect


class Heard(msgspec.Struct):
    """Whatever a bare server says."""

    type: str
    id: int = 0
    text: str = ""


decode = msgspec.json.Decoder(Heard).decode


class FloorDialect:
    """The seat is in the path; there is nothing to sign and nothing to claim."""

    def __init__(self, url: str, _data: Path) -> None:
        self._url = as_websocket(url)
        self._agents: dict[Line, int] = {}

    async def seat_agent(self, number: int) -> Line:
        """Connect an agent."""
        agent = await connect(f"{self._url}/agent/{number}")
        self._agents[agent] = number
        return agent

    async def seat_visitor(self, number: int, agent: Line) -> Line:
        """Connect a visitor to that agent."""
        return await connect(f"{self._url}/visitor/{self._agents[agent]}/{number}")

    async def admit(self, number: int) -> Line:
        """Connect somebody who only listens."""
        return await connect(f"{self._url}/agent/idle-{number}")

    def say(self, _visitor: Line, number: int, text: str) -> bytes:
        """Frame a message."""
        return b'{"type":"send_message","id":%d,"client_id":"bench-%09d","text":"%b"}' % (
            number + 1,
            number,
            text.encode(),
        )

    def pulse(self, _line: Line) -> bytes:
        """Give a frame that bare agents' sockets pass over."""
        return b"{}"

    def read_ack(self, payload: bytes) -> int | None:
        """Read an acknowledgement."""
        heard = decode(payload)
        return heard.id - 1 if heard.type == "ack" else None

    def read_delivery(self, payload: bytes) -> str | None:
        """Read a delivery."""
        heard = decode(payload)
        return heard.text if heard.type == "message" else None
