"""The second reference: the same bare path on aiohttp, the library that Floorwalker stands on."""

import asyncio
from functools import partial
from pathlib import Path

import msgspec
import uvloop
from aiohttp import WSMsgType, web

from bench.floor.door import announce, calm_collector, read_arguments
from bench.floor.frames import Ack, Delivery, Seat, SendMessage
from bench.floor.ledger import Ledger

decode = msgspec.json.Decoder(SendMessage).decode
encode = msgspec.json.Encoder().encode


class Floor:
    """One shop floor: agents' sockets by name, visitors served in their own tasks."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._agents: dict[str, web.WebSocketResponse] = {}
        self._loop = asyncio.get_running_loop()

    async def meet(self, request: web.Request) -> web.WebSocketResponse:
        """Upgrade one socket and serve it to its end."""
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        agent, conversation = Seat.at(request.path)
        if conversation is None:
            self._agents[agent] = socket
            async for _ in socket:
                pass
        else:
            await self._hear(socket, conversation, self._agents[agent])
        return socket

    async def _hear(self, visitor: web.WebSocketResponse, conversation: str, agent: web.WebSocketResponse) -> None:
        writes: set[asyncio.Task[None]] = set()

        def answer(said: SendMessage, seq: int) -> None:
            task = self._loop.create_task(pass_on(said, seq))
            writes.add(task)
            task.add_done_callback(writes.discard)

        async def pass_on(said: SendMessage, seq: int) -> None:
            await visitor.send_frame(encode(Ack(said.id, seq)), WSMsgType.TEXT)
            await agent.send_frame(encode(Delivery(conversation, seq, said.text)), WSMsgType.TEXT)

        seq = 0
        async for frame in visitor:
            said = decode(frame.data)
            seq += 1
            self._ledger.keep((conversation, seq, said.text), partial(answer, said, seq))


async def serve(directory: Path, port: int) -> None:
    """Serve until killed."""
    floor = Floor(Ledger(directory / "floor.sqlite"))
    application = web.Application()
    application.router.add_get("/{seat:.*}", floor.meet)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port, backlog=4096)
    await site.start()
    calm_collector()
    announce(runner.addresses[0][1])
    await asyncio.Event().wait()


if __name__ == "__main__":
    arguments = read_arguments()
    uvloop.run(serve(arguments.data, arguments.port))
