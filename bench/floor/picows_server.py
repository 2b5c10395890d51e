"""The floor itself: picows on uvloop, one handler, one group-committed insert, one fan-out."""

import asyncio
from pathlib import Path

import msgspec
import uvloop
from picows import WSFrame, WSListener, WSMsgType, WSTransport, WSUpgradeRequest, ws_create_server

from bench.floor.door import announce, calm_collector, read_arguments
from bench.floor.frames import Ack, Delivery, Seat, SendMessage
from bench.floor.ledger import Ledger

decode = msgspec.json.Decoder(SendMessage).decode
encode = msgspec.json.Encoder().encode


class Agent(WSListener):
    """An agent's socket; it only listens."""

    def on_ws_connected(self, transport: WSTransport) -> None:
        """Keep the way to the agent."""
        self.transport = transport


class Visitor(WSListener):
    """A visitor's socket: what is said is kept, acknowledged, and passed on to the agent."""

    def __init__(self, conversation: str, agent: Agent, ledger: Ledger) -> None:
        self._conversation = conversation
        self._agent = agent
        self._ledger = ledger
        self._seq = 0

    def on_ws_connected(self, transport: WSTransport) -> None:
        """Keep the way back to the visitor."""
        self._transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        """Take one message."""
        if frame.msg_type != WSMsgType.TEXT:
            transport.disconnect()
            return
        said = decode(frame.get_payload_as_memoryview())
        self._seq += 1
        seq = self._seq
        self._ledger.keep((self._conversation, seq, said.text), lambda: self._answer(said, seq))

    def _answer(self, said: SendMessage, seq: int) -> None:
        self._transport.send(WSMsgType.TEXT, encode(Ack(said.id, seq)))
        self._agent.transport.send(WSMsgType.TEXT, encode(Delivery(self._conversation, seq, said.text)))


async def serve(directory: Path, port: int) -> None:
    """Serve until killed."""
    ledger = Ledger(directory / "floor.sqlite")
    agents: dict[str, Agent] = {}

    def seat(request: WSUpgradeRequest) -> WSListener:
        agent, conversation = Seat.at(request.path.decode())
        if conversation is not None:
            return Visitor(conversation, agents[agent], ledger)
        agents[agent] = Agent()
        return agents[agent]

    server = await ws_create_server(seat, "127.0.0.1", port, backlog=4096)
    calm_collector()
    announce(server.sockets[0].getsockname()[1])
    await asyncio.Event().wait()


if __name__ == "__main__":
    arguments = read_arguments()
    uvloop.run(serve(arguments.data, arguments.port))
