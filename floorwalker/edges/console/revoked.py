"""Close live connections whose sign-in or role no longer holds, at once and on every node."""

import asyncio
import contextlib

import msgspec

from floorwalker.edges.live.line import Line
from floorwalker.edges.live.roll import Roll
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.identity.facts import SignInsEnded
from floorwalker.identity.views import is_still_signed_in, is_still_valid
from floorwalker.kit.facts import Told
from floorwalker.plumbing.database.database import Database

RECHECK_SECONDS = 30


class Recheck(msgspec.Struct, frozen=True, tag="recheck"):
    """A note between nodes: the rights of this agent have changed; look again."""

    agent: str


class Doorkeeper:
    """Looks again at who may stay, when told to and every half minute, since a note may get lost."""

    def __init__(self, database: Database, switchboard: Switchboard, roll: Roll) -> None:
        self._database = database
        self._switchboard = switchboard
        self._roll = roll
        self._checking: set[asyncio.Task[None]] = set()
        switchboard.on_note(self._noted)

    def rights_changed(self, told: Told) -> None:
        """Somebody's sign-ins ended, or their role is another now."""
        agent = told.entry.fact.agent_id if isinstance(told.entry.fact, SignInsEnded) else told.subject_id
        self._switchboard.note(msgspec.msgpack.encode(Recheck(agent)))

    async def make_rounds(self) -> None:
        """Look again at everybody, for as long as the house is open."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(RECHECK_SECONDS)
                for line in self._agents_lines():
                    await self._check(line)

    def _noted(self, words: bytes) -> None:
        try:
            recheck = msgspec.msgpack.decode(words, type=Recheck)
        except msgspec.ValidationError:
            return  # another kind of note
        for line in self._agents_lines():
            if line.party.id == recheck.agent:
                task = asyncio.ensure_future(self._check(line))
                self._checking.add(task)
                task.add_done_callback(self._checking.discard)

    async def _check(self, line: Line) -> None:
        if await self._database.look(is_still_valid, line.party):
            return
        if await self._database.look(is_still_signed_in, line.party):
            line.close("role_changed", "Your role is another now. What you typed is still in its box.", again=False)
        else:
            line.close("signed_out", "You were signed out. What you typed is still in its box.", again=False)

    def _agents_lines(self) -> list[Line]:
        return [line for line in self._roll.lines if line.audience == "agents" and line.actor is not None]
