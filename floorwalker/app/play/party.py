"""Somebody who stays connected: comes back by themselves, and asks again until they are answered."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Coroutine, Sequence
from types import TracebackType
from typing import Any, Self, cast

from aiohttp import ClientError, ClientWSTimeout

from floorwalker.app.play.coming_back import FINAL, TEMPORARY, Declined, TurnedAway, pause, require_hope, told
from floorwalker.app.play.doors import Doors, origin_of
from floorwalker.app.play.line import Line, LineLost, Make
from floorwalker.app.play.screen import Screen, Shown, messages_in
from floorwalker.edges.live.frames import Answered, Asked, Bye, Fetch, Refused
from floorwalker.kit.facts import Entry

CLOSING = ClientWSTimeout(ws_close=1)


class Party(ABC):
    """A visitor or an agent; what they are shown is up to them."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._line: Line | None = None
        self._is_live = asyncio.Event()
        self._turned_away: TurnedAway | None = None
        self._staying: asyncio.Task[None] | None = None
        self._errands: set[asyncio.Task[object]] = set()

    async def __aenter__(self) -> Self:
        self._staying = asyncio.create_task(self._stay())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        tasks = [*self._errands, *([self._staying] if self._staying else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def ask(self, make: Make) -> Answered:
        """Ask until it is answered, over as many connections as that takes; raises `Declined`, `TurnedAway`."""
        tries = 0
        while True:
            line = await self._connected()
            try:
                answer = await line.ask(make)
            except LineLost:
                self._lose(line)
                continue
            if not isinstance(answer, Refused):
                return answer
            if answer.code not in TEMPORARY:
                raise Declined(answer)
            self._doors.too_much += answer.code == "too_much"
            tries += 1
            await asyncio.sleep(pause(tries))

    async def present(self) -> None:
        """Wait until the server has made this party welcome; raises `TurnedAway`."""
        await self._connected()

    async def read_again(self, conversation: str) -> list[Shown]:
        """Read everything that was said from the journal."""
        return messages_in(await self._fetch(conversation, 0))

    def cut(self) -> None:
        """Lose the connection now."""
        if self._line is not None:
            self._line.cut()

    def cut_at_next_words(self) -> None:
        """Lose the connection between the next frame and its answer, where it hurts most."""
        if self._line is not None:
            self._line.is_doomed = True

    @abstractmethod
    def path(self) -> str:
        """Where this party's socket is."""

    def headers(self) -> dict[str, str]:
        """Who this party is, as far as the connection says it."""
        return {}

    @abstractmethod
    def decode(self, frame: str) -> Answered:
        """Understand a frame of this party's audience."""

    @abstractmethod
    def hello(self, turn: int) -> Asked:
        """The first frame, with the cursor of what is already on the screen."""

    @abstractmethod
    def hear(self, frame: Answered) -> None:
        """Take in a frame, in the order in which they come."""

    def show(self, screen: Screen, conversation: str, entries: Sequence[Entry[Any]]) -> None:
        """Put news on a screen, and fetch what is missing before them."""
        screen.show(entries)
        if screen.has_gap:
            self.begin_errand(screen.fill(lambda after: self._fetch(conversation, after)))

    def begin_errand(self, errand: Coroutine[Any, Any, object]) -> None:
        """Do something meanwhile."""
        task = asyncio.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _fetch(self, conversation: str, after: int) -> Sequence[Entry[Any]]:
        answer = await self.ask(lambda turn: Fetch(id=turn, conversation=conversation, after=after))
        return cast(Sequence[Entry[Any]], cast(Any, answer).entries)

    async def _connected(self) -> Line:
        while self._line is None:  # it may be lost again before whoever waited for it has their turn
            await self._is_live.wait()
            if self._turned_away is not None:
                raise self._turned_away
        return self._line

    async def _stay(self) -> None:
        failures = 0
        try:
            while True:
                try:
                    await self._connect_once()
                    failures = 0
                except (ClientError, OSError, LineLost) as error:
                    require_hope(error)
                    failures += 1
                if self._turned_away is not None:
                    raise self._turned_away
                await asyncio.sleep(pause(failures))
        except TurnedAway as error:
            self._turned_away = error
            self._is_live.set()

    async def _connect_once(self) -> None:
        url = self._doors.one()
        address, headers = url + self.path(), origin_of(url) | self.headers()
        async with self._doors.http.ws_connect(address, headers=headers, max_msg_size=0, timeout=CLOSING) as socket:
            line = Line(socket, self.decode, self._heard)
            listening = asyncio.create_task(line.stay())
            try:
                await self._introduce(line)
                await listening
            finally:
                self._lose(line)
                listening.cancel()
                await asyncio.wait([listening])

    def _lose(self, line: Line) -> None:
        """Whoever notices first; nobody may ask on a line that is over."""
        if self._line is line:
            self._line = None
            self._is_live.clear()

    async def _introduce(self, line: Line) -> None:
        await line.ask(self.hello)
        self._line = line
        self._is_live.set()

    def _heard(self, frame: Answered) -> None:
        match frame:
            case Bye(again=False):
                self._turned_away = TurnedAway(f"{frame.code}: {frame.message}")
            case Refused(id=None) if frame.code in FINAL:
                self._turned_away = TurnedAway(told(frame))
        self.hear(frame)
