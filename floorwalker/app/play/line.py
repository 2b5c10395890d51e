"""One WebSocket for as long as it lasts: questions and answers matched by id, all else handed on."""

import asyncio
import os
import socket
from collections.abc import Callable
from itertools import count

import msgspec
from aiohttp import ClientError, ClientWebSocketResponse, WSMsgType

from floorwalker.edges.live.frames import Answered, Asked, Ping

BEAT_SECONDS = 20
ANSWER_SECONDS = 15

Make = Callable[[int], Asked]
"""Makes a frame with the id that is its turn."""

_encode = msgspec.json.Encoder().encode


class LineLost(Exception):
    """The connection ended: what was not answered may have been done, or not."""


class Line:
    """A connection. Whatever is heard goes to `hear` first, in order, answers too."""

    def __init__(
        self,
        socket: ClientWebSocketResponse,
        decode: Callable[[str], Answered],
        hear: Callable[[Answered], None],
    ) -> None:
        self._socket = socket
        self._decode = decode
        self._hear = hear
        self._turns = count(1)
        self._asked: dict[int, asyncio.Future[Answered]] = {}
        self._is_cut = False
        self.is_doomed = False

    async def ask(self, make: Make) -> Answered:
        """Send a frame and wait for what answers it; raises `LineLost`."""
        if self._is_cut:
            raise LineLost
        asked = make(next(self._turns))
        answer = self._asked[asked.id] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._send(asked)
                answered: Answered = await answer
        except (ClientError, OSError, TimeoutError) as error:
            self.cut()
            raise LineLost from error
        finally:
            del self._asked[asked.id]
        return answered

    async def stay(self) -> None:
        """Listen, and be heard, until the connection ends."""
        beating = asyncio.create_task(self._beat())
        try:
            async for message in self._socket:
                if self._is_cut:
                    break
                if message.type is WSMsgType.TEXT:
                    self._heard(self._decode(message.data))
        finally:
            beating.cancel()
            self._end()

    def cut(self) -> None:
        """Break the connection as a network does: nothing more goes either way, and nobody says goodbye."""
        self._is_cut = True
        raw = self._socket.get_extra_info("socket")
        if raw is None or raw.fileno() < 0:
            return
        # A socket object of our own over the same connection: event loops do not let theirs be shut down.
        with socket.socket(fileno=os.dup(raw.fileno())) as ours:
            try:
                ours.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it was over already

    async def _send(self, asked: Asked) -> None:
        await self._socket.send_frame(_encode(asked), WSMsgType.TEXT)
        if self.is_doomed:
            self.cut()

    def _heard(self, frame: Answered) -> None:
        self._hear(frame)
        answer = self._asked.get(getattr(frame, "id", None) or 0)
        if answer is not None and not answer.done():
            answer.set_result(frame)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            try:
                await self.ask(lambda turn: Ping(id=turn))
            except LineLost:
                return

    def _end(self) -> None:
        self._is_cut = True
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(LineLost())
