"""How load is made: visitors who talk as fast as they are answered, or at a given pace."""

import asyncio
from collections.abc import Iterable
from time import perf_counter

from bench.dialects.dialect import Dialect
from bench.dialects.line import Line
from bench.tally import Course, Tally

WORDS = "Hello, do you have the blue running shoes in size 42, and could I pick them up today?"
SPUN_AWAY_SECONDS = 0.003
BEAT_SECONDS = 15


class Talker:
    """One visitor during a measurement."""

    def __init__(self, conversation: int, line: Line, dialect: Dialect, tally: Tally) -> None:
        self._conversation = conversation
        self._line = line
        self._dialect = dialect
        self._tally = tally
        self._said_at = tally.courses[conversation].said_at
        self.is_hasty = False
        line.hears = self._hear

    def say(self, due_at: float) -> None:
        """Say the next message, which was due at this moment (`perf_counter`)."""
        number = len(self._said_at)
        self._said_at.append(due_at)
        text = f"{self._conversation}:{number} {WORDS}"
        self._line.send(self._dialect.say(self._line, number, text))

    def _hear(self, payload: bytes) -> None:
        number = self._dialect.read_ack(payload)
        if number is None:
            return
        now = perf_counter()
        self._tally.heard_ack(self._conversation, number, now)
        if self.is_hasty:
            self.say(now)


class Party:
    """All visitors and agents of a measurement, seated and ready to talk."""

    def __init__(self, dialect: Dialect, tally: Tally) -> None:
        self.tally = tally
        self.talkers: list[Talker] = []
        self._dialect = dialect
        self._beating: asyncio.Task[None] | None = None

    @classmethod
    async def seat(cls, dialect: Dialect, conversations: int, agents: int) -> "Party":
        """Bring everybody in: agents first, each conversation to the next agent in turn."""
        party = cls(dialect, Tally([Course() for _ in range(conversations)]))
        desks = [await dialect.seat_agent(number) for number in range(agents)]
        numbers = range(conversations)
        await asyncio.gather(*(party._seat_at(desk, numbers[at::agents]) for at, desk in enumerate(desks)))
        party._beating = asyncio.create_task(party._stay(desks))
        return party

    async def _seat_at(self, desk: Line, numbers: Iterable[int]) -> None:
        for number in numbers:
            line = await self._dialect.seat_visitor(number, desk)
            self.talkers.append(Talker(number, line, self._dialect, self.tally))
        desk.hears = self._hear_at_desk

    async def _stay(self, desks: Iterable[Line]) -> None:
        """Let the agents' heartbeats be heard; visitors are heard talking."""
        while True:
            for desk in desks:
                desk.send(self._dialect.pulse(desk))
            await asyncio.sleep(BEAT_SECONDS)

    async def talk_hastily(self, window: int, seconds: float) -> None:
        """Keep `window` messages of each conversation under way, each answered by the next."""
        for talker in self.talkers:
            talker.is_hasty = True
            for _ in range(window):
                talker.say(perf_counter())
        await asyncio.sleep(seconds)

    async def talk_at_pace(self, messages_per_second: float, seconds: float) -> None:
        """Say one message after the other, evenly; lateness of our own counts as latency."""
        begun_at = perf_counter()
        for turn in range(int(messages_per_second * seconds)):
            due_at = begun_at + turn / messages_per_second
            await _until(due_at)
            self.talkers[turn % len(self.talkers)].say(due_at)

    async def settle(self, timeout_seconds: float = 10) -> None:
        """Stop talking and wait until everything under way has arrived, or is given up as lost."""
        for talker in self.talkers:
            talker.is_hasty = False
        deadline = perf_counter() + timeout_seconds
        while not self.tally.is_settled and perf_counter() < deadline:  # noqa: ASYNC110 (counting costs)
            await asyncio.sleep(0.05)

    def _hear_at_desk(self, payload: bytes) -> None:
        text = self._dialect.read_delivery(payload)
        if text is None:
            return
        conversation, _, number = text.partition(" ")[0].partition(":")
        self.tally.heard_delivery(int(conversation), int(number), perf_counter())


async def _until(moment: float) -> None:
    """Wait precisely: the loop's timers are coarse, so the last milliseconds are spun away."""
    await asyncio.sleep(moment - perf_counter() - SPUN_AWAY_SECONDS)
    while perf_counter() < moment:  # noqa: ASYNC110 (an event could not be more precise than its timer)
        await asyncio.sleep(0)
