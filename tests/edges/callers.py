"""People at the other end of the line: the same conversation with the house over a socket or over polls."""

import asyncio
import json
from typing import Any, Protocol

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

PATIENCE_SECONDS = 10
Frame = dict[str, Any]


class Caller(Protocol):
    """Somebody who asks and hears, whichever way they came."""

    welcome: Frame

    async def ask(self, kind: str, **fields: object) -> Frame:
        """Say something and give the answer to it."""

    async def hears(self, kind: str) -> Frame:
        """Wait for news of a kind."""

    async def hang_up(self) -> None:
        """Leave."""


class SocketCaller:
    """Somebody on a WebSocket."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.news: list[Frame] = []
        self.welcome: Frame = {}
        self._last_id = 0

    async def say(self, kind: str, **fields: object) -> int:
        """Send a frame under the next id, which is given back."""
        self._last_id += 1
        await self.socket.send_str(json.dumps({"type": kind, "id": self._last_id, **fields}, ensure_ascii=False))
        return self._last_id

    async def ask(self, kind: str, **fields: object) -> Frame:
        """Say something and give the answer to it; what else comes meanwhile is news."""
        frame_id = await self.say(kind, **fields)
        while (frame := await self.receive()).get("id") != frame_id:
            self.news.append(frame)
        return frame

    async def hears(self, kind: str) -> Frame:
        """Give the first news of a kind, waiting for it if need be."""
        for heard in self.news:
            if heard["type"] == kind:
                self.news.remove(heard)
                return heard
        while (frame := await self.receive())["type"] != kind:
            self.news.append(frame)
        return frame

    async def raw(self, text: str | bytes) -> str:
        """Send exactly this and give exactly what is answered; that somebody came or went may be told at any time."""
        await (self.socket.send_str(text) if isinstance(text, str) else self.socket.send_bytes(text))
        while (answer := str(await self.socket.receive_str(timeout=PATIENCE_SECONDS))).startswith('{"type":"state"'):
            self.news.append(json.loads(answer))
        return answer

    async def receive(self) -> Frame:
        """Give the next frame."""
        frame: Frame = json.loads(await self.socket.receive_str(timeout=PATIENCE_SECONDS))
        return frame

    async def is_sent_away(self) -> bool:
        """Whether the house closes the line, once everything that it still said has been read."""
        while (message := await self.socket.receive(timeout=PATIENCE_SECONDS)).type is WSMsgType.TEXT:
            self.news.append(json.loads(message.data))
        return message.type in {WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING}

    async def hang_up(self) -> None:
        """Leave politely."""
        await self.socket.close()


class PollCaller:
    """Somebody whose network blocks WebSocket: every poll is a short connection of its own."""

    def __init__(self, session: ClientSession, address: str, hello: Frame, headers: dict[str, str]) -> None:
        self._session, self._address, self._hello, self._headers = session, address, hello, headers
        self.news: list[Frame] = []
        self.welcome: Frame = {}

    async def begin(self) -> None:
        """Say hello once, with something to be answered at once."""
        await self.ask("ping")
        if "token" in self.welcome:
            self._hello = {**self._hello, "token": self.welcome["token"]}

    async def ask(self, kind: str, **fields: object) -> Frame:
        """Hand one frame over, and give the answer to it."""
        heard = await self.poll({"type": kind, "id": 2, **fields})
        answers = [frame for frame in heard if frame.get("id") == 2]
        self.news += [frame for frame in heard if frame not in answers]
        assert answers, heard
        return answers[0]

    async def hears(self, kind: str) -> Frame:
        """Poll until there is news of a kind; what a welcome has of it counts as told one by one."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (told := [frame for frame in self.news if frame["type"] == kind]):
                self.news += await self.poll()
            self.news.remove(told[0])
            return told[0]

    async def poll(self, *frames: Frame) -> list[Frame]:
        """Do one poll; give all that came but the welcome."""
        body = {"hello": {"type": "hello", "id": 1, **self._hello}, "frames": frames}
        async with self._session.post(self._address, json=body, headers=self._headers) as response:
            told: list[Frame] = (await response.json())["frames"]
        assert told[0]["type"] == "welcome", told
        self.welcome = told[0]
        missed = [
            {"type": "entry", "conversation": self.welcome["conversation"], "entry": entry}
            for entry in self.welcome.get("entries", [])
        ]
        return self._new(missed) + self._new(told[1:])

    async def hang_up(self) -> None:
        """Nothing to do: nobody holds the line between polls."""

    def _new(self, frames: list[Frame]) -> list[Frame]:
        for frame in frames:
            if frame["type"] == "entry" and "known" in self._hello | {"known": None} and "token" in self.welcome:
                self._hello["known"] = {"conversation": frame["conversation"], "after": frame["entry"]["seq"]}
        return frames
