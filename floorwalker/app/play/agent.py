"""One of the staff, at the console with several conversations."""

import asyncio
from typing import cast

import msgspec
from aiohttp import ClientError

from floorwalker.app.play.coming_back import Declined, TurnedAway, pause
from floorwalker.app.play.doors import Doors
from floorwalker.app.play.party import Party
from floorwalker.app.play.screen import Screen
from floorwalker.app.play.statements import settle_all
from floorwalker.conversations.facts import StatedReason
from floorwalker.edges.console.frames import Claim, Close, Hello, Leave, NewEntry, Open, Opened, ToAgent, Welcome
from floorwalker.edges.console.presence_frames import GoOnline, SetSlots
from floorwalker.edges.console.sign_in import COOKIE
from floorwalker.edges.live.frames import Answered, Kept, SendMessage
from floorwalker.kit.ids import ConversationId

SLOTS = 12
NOT_JUST_NOW = {429, 500, 502, 503, 504}

_decode = msgspec.json.Decoder(ToAgent).decode


class Agent(Party):
    """An agent who takes the conversations they are told to take."""

    def __init__(self, doors: Doors, email: str, password: str) -> None:
        super().__init__(doors)
        self._email = email
        self._password = password
        self._cookie = ""
        self.screens: dict[ConversationId, Screen] = {}

    async def sign_in(self) -> None:
        """Sign in through HTTP, as people do."""
        asked = {"email": self._email, "password": self._password}
        tries = 0
        while True:
            try:
                async with self._doors.http.post(f"{self._doors.one()}/console/api/sign-in", json=asked) as answer:
                    if answer.ok:
                        self._cookie = answer.cookies[COOKIE].value
                        return
                    if answer.status not in NOT_JUST_NOW:
                        raise TurnedAway(f"Signing in was refused: {await answer.text()}")
            except (ClientError, OSError):
                tries += 1
            await asyncio.sleep(pause(tries))

    async def begin(self) -> None:
        """Be there for as many customers as one may."""
        await self.ask(lambda turn: SetSlots(id=turn, slots=SLOTS))
        await self.ask(lambda turn: GoOnline(id=turn))

    async def take(self, conversation: ConversationId) -> None:
        """Take a waiting conversation and have it before one's eyes, once there is a slot for it."""
        tries = 0
        while not await self._claim(conversation):
            tries += 1
            await asyncio.sleep(pause(tries))
        self.screens[conversation] = Screen()
        await self._open(conversation)

    async def _claim(self, conversation: ConversationId) -> bool:
        """False while all slots are taken: what was given up may not have ended yet."""
        try:
            await self.ask(lambda turn: Claim(id=turn, conversation=conversation))
        except Declined as declined:
            if declined.why != "at_capacity":
                raise
            return False
        return True

    async def say(self, conversation: ConversationId, client_id: str, text: str) -> Kept:
        """Say something, again and again, until it is acknowledged."""
        answer = await self.ask(
            lambda turn: SendMessage(id=turn, conversation=conversation, client_id=client_id, text=text)
        )
        return cast(Kept, answer)

    async def close(self, conversation: ConversationId) -> None:
        """End a conversation; that it has ended already is as good. Where the customer still waits, that is said."""
        reasons: tuple[StatedReason, ...] = ("answered", "unanswered")
        for because in reasons:
            try:
                await self._close(conversation, because)
            except Declined as declined:
                if declined.why == "customer_waits":
                    continue
                if declined.why == "statement_open":
                    await settle_all(self._doors, self.headers(), conversation)
                    await self.close(conversation)
                elif declined.why != "conversation_closed":
                    raise
            return

    async def _close(self, conversation: ConversationId, because: StatedReason) -> None:
        await self.ask(lambda turn: Close(id=turn, conversation=conversation, because=because))

    async def leave(self, conversation: ConversationId) -> None:
        """Look at a conversation no more."""
        self.screens.pop(conversation, None)
        await self.ask(lambda turn: Leave(id=turn, conversation=conversation))

    def path(self) -> str:
        """Where this party's socket is."""
        return "/console/socket"

    def headers(self) -> dict[str, str]:
        """Show the sign-in."""
        return {"Cookie": f"{COOKIE}={self._cookie}"}

    def decode(self, frame: str) -> Answered:
        """Understand a frame."""
        return cast(Answered, _decode(frame))

    def hello(self, turn: int) -> Hello:
        """Say what is on the screens."""
        return Hello(id=turn, known={conversation: screen.seq for conversation, screen in self.screens.items()})

    def hear(self, frame: Answered) -> None:
        """Take in a frame; most are about conversations of others."""
        match frame:
            case Welcome():
                for conversation in self.screens:
                    self.begin_errand(self._open(conversation))
            case NewEntry(conversation=conversation, entry=entry) if conversation in self.screens:
                self.show(self.screens[conversation], conversation, [entry])
            case Opened(row=row, entries=entries) if row.id in self.screens:
                self.show(self.screens[row.id], row.id, entries)

    async def _open(self, conversation: ConversationId) -> None:
        after = self.screens[conversation].seq
        await self.ask(lambda turn: Open(id=turn, conversation=conversation, after=after))
