"""A customer: looks at the launcher, asks if a chat is offered, waits as long as they can bear, and goes."""

import asyncio
from random import Random
from typing import cast

import msgspec

from evaluations.days.here import Here
from evaluations.days.message import Sender, fill_in
from evaluations.days.parameters import Shoppers
from evaluations.days.shop import OpenShop
from evaluations.days.words import Meant, lines, some_words
from floorwalker.callbacks.model import Cause
from floorwalker.conversations.facts import ConversationClosed, MessageSent
from floorwalker.edges.live.frames import Answered, SendMessage
from floorwalker.edges.widget.frames import (
    AgentJoined,
    Cursor,
    End,
    Hello,
    NewEntry,
    ToVisitor,
    VisitorEntry,
    Welcome,
)
from floorwalker.kit.ids import ConversationId, new_id

_decode = msgspec.json.Decoder(ToVisitor).decode


class Shopper(Here):
    """One customer with one matter."""

    def __init__(self, shop: OpenShop, chance: Random, habits: Shoppers, language: str) -> None:
        super().__init__(shop)
        self._chance, self.habits, self._language = chance, habits, language
        self._understood = {*lines()[language]["answer"], *lines()[language]["promise"]}
        self.token: str | None = None
        self.conversation: ConversationId | None = None
        self._seq = 0
        self._answers = 0
        self._is_joined = self._is_ended = self._is_promised = False

    async def chat(self) -> None:
        """Have a conversation, from the first question until there is nothing more to say."""
        async with self:
            await self.present()
            if self._chance.random() < self.habits.spam:
                await self._say("spam")
                await self.next_news(self.loop.time() + 60)
                return
            await self._ask_everything()

    async def leave_message(self, cause: Cause) -> None:
        """Ask in writing, since no chat is to be had."""
        async with self:
            await self.present()
            await self._fill_in(cause)

    async def _ask_everything(self) -> None:
        questions = self._chance.choices(range(1, 1 + len(self.habits.questions)), self.habits.questions)[0]
        for number in range(questions):
            await self._say("more" if number else "question")
            if not await self._is_answered() or self._is_ended or self._is_promised:
                return
            await asyncio.sleep(self.habits.thinks.draw(self._chance))
        await self._part()

    async def _part(self) -> None:
        if self._chance.random() < self.habits.leaves_silently or self._is_ended:
            return
        if self._chance.random() < self.habits.says_thanks:
            await self._say("thanks")
            await self.next_news(self.loop.time() + 60)
        elif self.conversation is not None:
            await self._end()

    async def _is_answered(self) -> bool:
        """Wait for an answer: in the queue, then with an agent, then after a remark; false if patience ran out."""
        known = self._answers
        is_answered = await self._waits(known, self._patience(), until_joined=True)
        if is_answered and not await self._waits(known, self.habits.remarks_after.draw(self._chance)):
            await self._say("remark")
            is_answered = await self._waits(known, self._patience())
        if not is_answered:
            await self._give_up()
        return is_answered

    async def _waits(self, known: int, seconds: float, *, until_joined: bool = False) -> bool:
        until = self.loop.time() + seconds
        while self._answers == known and not self._is_ended and not (until_joined and self._is_joined):
            if not await self.next_news(until):
                return False
        return True

    async def _give_up(self) -> None:
        if self.conversation is None:
            return
        wants_another_way = not self._is_joined and self._chance.random() < self.habits.takes_another_way
        if wants_another_way and await self._fill_in("queue"):
            return
        if self._chance.random() >= self.habits.leaves_silently:
            await self._end()

    async def _fill_in(self, cause: Cause) -> bool:
        sender = Sender(self.token or "", self._language, cause, self.conversation)
        return await fill_in(self.shop, self._chance, self.habits, sender)

    async def _end(self) -> None:
        conversation = cast(ConversationId, self.conversation)
        if not self._is_ended:
            await self.ask(lambda turn: End(id=turn, conversation=conversation))

    async def _say(self, meant: Meant) -> None:
        words, client_id = some_words(self._chance, self._language, meant), new_id()
        spoken_in = self.conversation
        if self._is_ended:
            return
        await self.ask(lambda turn: SendMessage(id=turn, conversation=spoken_in, client_id=client_id, text=words))

    def _patience(self) -> float:
        return self._chance.expovariate(1 / self.habits.patience_seconds)

    def path(self) -> str:
        """Where the panel's socket is."""
        return f"/widget/{self.shop.site.key}/socket"

    def decode(self, frame: str) -> Answered:
        """Understand a frame."""
        return cast(Answered, _decode(frame))

    def hello(self, turn: int) -> Hello:
        """Say who this is, in which language, and what is on the screen."""
        known = Cursor(conversation=self.conversation, after=self._seq) if self.conversation else None
        return Hello(id=turn, token=self.token, language=self._language, known=known)

    def hear(self, frame: Answered) -> None:
        """Take in a frame."""
        match frame:
            case Welcome(token=token, entries=entries):
                self.token = token
                for entry in entries:
                    self._see(entry)
            case NewEntry(conversation=conversation, entry=entry):
                self.conversation = conversation
                self._see(entry)
        self.stir()

    def _see(self, entry: VisitorEntry) -> None:
        self._seq = entry.seq
        match entry.fact:
            case AgentJoined():
                self._is_joined = True
            case MessageSent(author="agent") if entry.personal and entry.personal.text in self._understood:
                self._answers += 1
                self._is_promised = entry.personal.text in lines()[self._language]["promise"]
            case ConversationClosed():
                self._is_ended = True
