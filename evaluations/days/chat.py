"""One chat as an agent has it in hand, from the first line to its end, with what people overlook."""

import asyncio
from collections.abc import Callable, Iterable
from random import Random
from typing import Protocol

from evaluations.days.parameters import Agents
from evaluations.days.words import LANGUAGES, Meant, lines
from floorwalker.app.play.coming_back import Declined
from floorwalker.conversations.facts import StatedReason
from floorwalker.kit.ids import ConversationId

LEAST_TYPING_SECONDS = 2.0
ASKED = {line for spoken in lines().values() for meant in ("question", "more", "remark") for line in spoken[meant]}
ANSWERS = {line for spoken in lines().values() for meant in ("answer", "promise") for line in spoken[meant]}
SPAM = {line for spoken in lines().values() for line in spoken["spam"]}


class Desk(Protocol):
    """What an agent can do in a chat."""

    chance: Random
    habits: Agents

    def slower(self) -> float:
        """By how much everything takes longer with the chats in hand."""

    async def pick_up(self, conversation: ConversationId) -> None:
        """Have it before one's eyes."""

    async def say(self, conversation: ConversationId, language: str, meant: Meant) -> None:
        """Say something."""

    async def close(self, conversation: ConversationId, because: StatedReason) -> None:
        """End it; raises `Declined`."""

    async def promise(self, conversation: ConversationId, *, is_own: bool) -> None:
        """Promise an answer, by oneself or by a colleague."""

    async def hand_over(self, conversation: ConversationId) -> bool:
        """Hand it to a colleague; false if nobody could take it."""


class Chat:
    """A customer in an agent's hands."""

    def __init__(self, desk: Desk, conversation: ConversationId, now: Callable[[], float]) -> None:
        self._desk, self.conversation, self._now = desk, conversation, now
        self._language = "en"
        self._asked_at: float | None = now()
        self._is_spam = self._has_thanked = False
        self._is_overlooked = self._overlooks()
        self._reminded_at: float | None = None
        self._stirred = asyncio.Event()

    def read_so_far(self, said: Iterable[tuple[str, str]]) -> None:
        """Read what was said before, by whom: customer or agent."""
        is_open = False
        for author, text in said:
            if author == "visitor":
                self._take_in(text)
                is_open = is_open or text in ASKED
            elif text in ANSWERS:
                is_open = False
        self._asked_at = (self._asked_at or self._now()) if is_open else None

    def hear_customer(self, text: str) -> None:
        """The customer says something; now and then it is overlooked."""
        self._take_in(text)
        if text in ASKED:
            self._is_overlooked = self._asked_at is None and self._overlooks()
            self._asked_at = self._asked_at or self._now()
        self._stirred.set()

    def remind(self) -> None:
        """The house says that this customer waits."""
        self._is_overlooked = False
        self._reminded_at = self._now()
        self._stirred.set()

    async def take_care(self) -> None:
        """See to this customer until there is nothing more to do."""
        await self._notice()
        reaction = self._reaction()
        await asyncio.sleep(reaction / 2)
        await self._desk.pick_up(self.conversation)
        if self._is_spam:
            await self._desk.close(self.conversation, "spam")
            return
        await asyncio.sleep(reaction / 2)
        await self._desk.say(self.conversation, self._language, "first_line")
        while not await self._step():
            """Go on."""

    async def _step(self) -> bool:
        """Do the next thing; true when it was the last."""
        if self._asked_at is None:
            return await self._wait_for_customer()
        await self._notice()
        if self._desk.chance.random() < self._desk.habits.careless_closes and await self._is_closed():
            return True
        await self._think()
        return await self._answer()

    async def _answer(self) -> bool:
        habits, lot = self._desk.habits, self._desk.chance.random()
        if lot < habits.cannot_answer + habits.not_theirs:
            await self._desk.say(self.conversation, self._language, "promise")
            await self._desk.promise(self.conversation, is_own=lot < habits.cannot_answer)
            await self._desk.close(self.conversation, "promised")
            return True
        if lot > 1 - habits.hands_over_now and await self._desk.hand_over(self.conversation):
            return True
        self._asked_at = self._reminded_at = None
        await self._desk.say(self.conversation, self._language, "answer")
        return False

    async def _wait_for_customer(self) -> bool:
        if self._has_thanked or not await self._stirs(self._desk.habits.says_goodbye_after_seconds):
            await asyncio.sleep(LEAST_TYPING_SECONDS)
            await self._desk.say(self.conversation, self._language, "goodbye")
            return await self._is_closed()
        return False

    async def _is_closed(self) -> bool:
        """Try to end it; who waits is answered first."""
        try:
            await self._desk.close(self.conversation, "answered" if self._has_thanked else "no_reply")
        except Declined as declined:
            if declined.why != "customer_waits":
                raise
            self._asked_at = self._asked_at or self._now()
            self._has_thanked = self._is_overlooked = False
            return False
        return True

    async def _notice(self) -> None:
        """Overlook it, until the house reminds, the customer says more, or one looks around."""
        if self._is_overlooked:
            await self._stirs(self._desk.chance.expovariate(1 / self._desk.habits.looks_around_seconds))
            self._is_overlooked = False
            self._asked_at, self._reminded_at = self._now(), None

    async def _think(self) -> None:
        """Take one's time for an answer; who is reminded says what there is to say within another reaction."""
        takes = self._desk.habits.answer.draw(self._desk.chance) * self._desk.slower()
        ready_at = max((self._asked_at or self._now()) + takes, self._now() + LEAST_TYPING_SECONDS)
        heeded = None
        while (left := ready_at - self._now()) > 0:
            if self._reminded_at != heeded:
                heeded = self._reminded_at
                ready_at = min(ready_at, self._now() + max(LEAST_TYPING_SECONDS, self._reaction()))
            elif not await self._stirs(left):
                return

    def _take_in(self, text: str) -> None:
        self._language = next((one for one in LANGUAGES if any(text in said for said in lines()[one].values())), "en")
        self._is_spam = self._is_spam or text in SPAM
        self._has_thanked = text in lines()[self._language]["thanks"]

    def _overlooks(self) -> bool:
        return self._desk.chance.random() < self._desk.habits.overlooked

    async def _stirs(self, seconds: float) -> bool:
        self._stirred.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._stirred.wait()
        except TimeoutError:
            return False
        return True

    def _reaction(self) -> float:
        return self._desk.habits.first_line.draw(self._desk.chance) * self._desk.slower()
