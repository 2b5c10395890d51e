"""A line: one live connection of one party, whichever way it came.

It decodes what is said, checks pace and order, and gives each frame to its row of the table. What others
say is held back until the party has been welcomed, so that nothing falls between the picture and the news.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import msgspec
import structlog

from floorwalker.edges.live.allowance import Allowance
from floorwalker.edges.live.frames import Answered, Asked, Bye, Refused
from floorwalker.edges.live.premises import Premises
from floorwalker.edges.live.switchboard import Audience, encode
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import BadRequest, FloorwalkerError, NotAllowed, TooMuch
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.database.group_commit import NotKept

MOST_MISTAKES = 30
# What decoding raises: the last for nests a thousand deep, which no caller of ours builds.
MALFORMED = (msgspec.DecodeError, UnicodeError, RecursionError)

log = structlog.get_logger()


class Outlet(Protocol):
    """Where frames leave the house."""

    def write(self, frame: bytes) -> None:
        """Send, never waiting."""

    def close(self) -> None:
        """Send nothing more."""


class Row(msgspec.Struct, frozen=True):
    """One line of the table of frames: who may send it, the one thing it does, and what answers it."""

    frame: type[Asked]
    act: "Callable[[Line, Any], Awaitable[None] | None]"
    answer: type[Answered] | None
    who: Role | None = None


class Table:
    """All frames of one audience."""

    def __init__(self, frames: Any, rows: list[Row]) -> None:
        self.rows = {row.frame: row for row in rows}
        self.decode = msgspec.json.Decoder(frames).decode


class Line:
    """One connected party."""

    def __init__(self, premises: Premises, outlet: Outlet, table: Table, audience: Audience) -> None:
        self.premises = premises
        self.audience = audience
        self.actor: Actor | None = None
        self.address = ""
        self.is_closed = False
        self.last_heard = time.monotonic()
        self.looking_at: set[str] = set()
        self.language = ""
        self.stay = ""
        self.on_hang_up: list[Callable[[], None]] = []
        self._outlet = outlet
        self._table = table
        self._topics: set[str] = set()
        self._held: list[bytes] = []
        self.push: Callable[[bytes], None] = self._held.append
        """Passes on what others said: until the party has been welcomed, into what is held back."""
        self._last_id = 0
        self._mistakes = 0
        self._unanswered: set[int] = set()
        self._tasks: set[asyncio.Future[None]] = set()
        limits = premises.limits
        self.allowance = Allowance(burst=limits.frames_at_once, per_second=limits.frames_per_second)

    @property
    def party(self) -> Actor:
        """Who this is; only asked after the welcome."""
        if self.actor is None:
            raise BadRequest
        return self.actor

    @property
    def owes_answers(self) -> bool:
        """Whether something was asked that has not been answered yet."""
        return bool(self._unanswered)

    def send(self, answer: Answered) -> None:
        """Answer the party."""
        self._unanswered.discard(getattr(answer, "id", None) or 0)
        self._outlet.write(encode(answer))

    def welcome(self, answer: Answered) -> None:
        """Give the whole picture, then the news that came while it was painted."""
        self.send(answer)
        self.push = self._outlet.write
        while self._held:
            self.push(self._held.pop(0))

    def listen_for(self, topic: str) -> None:
        """Hear what concerns this id. Rights were checked by whoever calls."""
        self._topics.add(topic)
        self.premises.switchboard.connect(self.audience, topic, self)

    def stop_listening(self, topic: str) -> None:
        """Hear it no more."""
        self._topics.discard(topic)
        self.premises.switchboard.disconnect(self.audience, topic, self)

    def hear(self, said: str | bytes) -> None:
        """Take one frame from the party and do what it asks, or say why not."""
        self.last_heard = time.monotonic()
        try:
            frame = self.read(said)
            row = self._table.rows[type(frame)]
            if row.who is not None and not (self.party.role and self.party.role.includes(row.who)):
                raise NotAllowed
            if row.answer is not None:
                self._unanswered.add(frame.id)
            doing = row.act(self, frame)
        except FloorwalkerError as error:
            self.mistaken(_id_in(said), error)
            return
        if doing is not None:
            self._start(frame.id, doing)

    def read(self, said: str | bytes) -> Asked:
        """Decode a frame strictly; its id must be higher than all before it."""
        if not self.allowance.take():
            raise TooMuch
        try:
            frame: Asked = self._table.decode(said)
        except MALFORMED as error:
            raise BadRequest(f"{BadRequest.sentence} ({str(error)[:200]})") from error
        if frame.id <= self._last_id:
            raise BadRequest("Frame ids must grow.")
        self._last_id = frame.id
        return frame

    def refuse(self, frame_id: int | None, error: Exception) -> None:
        """Say why something was not done."""
        if isinstance(error, StoreUnavailable):
            error = NotKept()
        if isinstance(error, FloorwalkerError):
            self.send(Refused(id=frame_id, code=error.code, message=str(error)))
            return
        log.error("action_failed", exc_info=error)
        self.send(Refused(id=frame_id, code="internal_error", message="Something went wrong on our side."))

    def mistaken(self, frame_id: int | None, error: FloorwalkerError) -> None:
        """Say why a frame was not accepted; whoever makes too many mistakes is sent away."""
        log.info("frame_refused", code=error.code, actor=self.actor.id if self.actor else None)
        self.refuse(frame_id, error)
        if isinstance(error, BadRequest | TooMuch):
            self._mistakes += 1
        if self._mistakes > MOST_MISTAKES:
            self.close("too_many_mistakes", "Too many frames could not be accepted.", again=True)

    def close(self, code: str, message: str, *, again: bool) -> None:
        """End the connection from our side, saying why and whether to come back."""
        self.is_closed = True
        self.send(Bye(code=code, message=message, again=again))
        self._outlet.close()

    def hang_up(self) -> None:
        """The connection is over: leave the switchboard."""
        for topic in tuple(self._topics):
            self.stop_listening(topic)
        for task in self._tasks:
            task.cancel()
        for parting in self.on_hang_up:
            parting()

    def _start(self, frame_id: int, doing: Awaitable[None]) -> None:
        task = asyncio.ensure_future(doing)
        self._tasks.add(task)

        def finished(done: asyncio.Future[None]) -> None:
            self._tasks.discard(done)
            error = None if done.cancelled() else done.exception()
            if isinstance(error, Exception):
                self.refuse(frame_id, error)

        task.add_done_callback(finished)


class _OnlyId(msgspec.Struct):
    id: int | None = None


def _id_in(said: str | bytes) -> int | None:
    try:
        return msgspec.json.decode(said, type=_OnlyId).id
    except MALFORMED:
        return None
