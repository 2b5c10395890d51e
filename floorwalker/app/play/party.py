"""Somebody who stays connected: comes back by themselves, and asks again until they are answered."""

import asyncio
import random
from collections.abc import Coroutine, Sequence
from types import TracebackType
from typing import Any, Self, cast

from aiohttp import ClientError, ClientWSTimeout, WSServerHandshakeError

from floorwalker.app.play.doors import Doors, origin_of
from floorwalker.app.play.line import Line, LineLost, Make
from floorwalker.app.play.screen import Screen, Shown, messages_in
from floorwalker.edges.live.frames import Answered, Asked, Bye, Fetch, Refused
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.facts import Entry

FIRST_PAUSE_SECONDS = 0.25
LONGEST_PAUSE_SECONDS = 5.0
LIMITS_LIFTED = "FLOORWALKER_ARRIVALS_PER_MINUTE=1e9 FLOORWALKER_FRAMES_PER_SECOND=1e9 FLOORWALKER_FRAMES_AT_ONCE=1e9"
CLOSING = ClientWSTimeout(ws_close=1)
TEMPORARY = {"not_kept", "too_much", "internal_error"}
"""Refusals after which the same is asked again, a little later."""
FINAL = {"too_much", "not_signed_in", "not_allowed", "not_found"}
"""Refusals of a hello after which coming back is of no use; others, such as having been late, may pass."""
REFUSALS = range(400, 500)


class TurnedAway(FloorwalkerError):
    """The server does not let this party in, and coming back is of no use."""

    code = "turned_away"


class Declined(FloorwalkerError):
    """The server understood what was asked, and will not do it. `why` is its stable code."""

    code = "declined"

    def __init__(self, refused: Refused) -> None:
        super().__init__(f"{refused.code}: {refused.message}")
        self.why = refused.code


class Party:
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

    def path(self) -> str:
        """Where this party's socket is."""
        raise NotImplementedError

    def headers(self) -> dict[str, str]:
        """Who this party is, as far as the connection says it."""
        return {}

    def decode(self, frame: str) -> Answered:
        """Understand a frame of this party's audience."""
        raise NotImplementedError

    def hello(self, turn: int) -> Asked:
        """The first frame, with the cursor of what is already on the screen."""
        raise NotImplementedError

    def hear(self, frame: Answered) -> None:
        """Take in a frame, in the order in which they come."""
        raise NotImplementedError

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
        await self._is_live.wait()
        if self._turned_away is not None:
            raise self._turned_away
        if self._line is None:
            raise RuntimeError("live without a line")
        return self._line

    async def _stay(self) -> None:
        failures = 0
        try:
            while True:
                try:
                    await self._connect_once()
                    failures = 0
                except (ClientError, OSError, LineLost) as error:
                    _require_hope(error)
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
                self._turned_away = TurnedAway(_told(frame))
        self.hear(frame)


def pause(failures: int) -> float:
    """How long to stay away, in seconds: anything up to a bound that doubles, so that not all come at once."""
    bound = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** min(failures, 10))
    return random.uniform(0, bound)  # noqa: S311 - it only spreads load


def _require_hope(error: Exception) -> None:
    """Being refused by name is an answer; anything else is the network's or the server's bad moment."""
    if isinstance(error, WSServerHandshakeError) and error.status in REFUSALS:
        raise TurnedAway(f"The server answered {error.status} at {error.request_info.url}.")


def _told(refused: Refused) -> str:
    if refused.code == "too_much":
        return (
            f"The server lets in no more newcomers from this address just now ({refused.message})."
            f" Play against a server of your own, started with {LIMITS_LIFTED}."
        )
    return f"{refused.code}: {refused.message}"
