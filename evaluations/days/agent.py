"""An agent: takes whom the house gives, reaches for more, finishes before a pause, and sometimes just vanishes."""

import asyncio
from random import Random
from typing import Any, Literal, cast

from evaluations.days.chat import Chat
from evaluations.days.console import Console
from evaluations.days.parameters import Agents
from evaluations.days.shop import OpenShop
from floorwalker.app.play.coming_back import Declined
from floorwalker.conversations.facts import (
    ConversationAssigned,
    ConversationClosed,
    ConversationQueued,
    ConversationStarted,
    CustomerKeptWaiting,
    MessageSent,
)
from floorwalker.edges.console.frames import Claim, NewEntry, Open, Opened, Welcome
from floorwalker.edges.console.presence_frames import FinishChats
from floorwalker.edges.live.frames import Answered
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, ConversationId

NOT_ANY_MORE = {"conversation_closed", "not_responsible", "not_allowed", "already_taken", "not_found"}
"""What one hears who does something in a chat that has just ended or become a colleague's."""


class Agent(Console):
    """One agent at the console. Implements what a chat asks of its desk."""

    def __init__(self, shop: OpenShop, agent_id: AgentId, chance: Random, habits: Agents) -> None:
        super().__init__(shop, agent_id, chance, habits)
        self.chats: dict[ConversationId, Chat] = {}
        self.queue: set[ConversationId] = set()
        self._tasks: dict[ConversationId, asyncio.Task[None]] = {}

    async def finish(self, because: Literal["break", "end_of_shift"]) -> None:
        """Take nobody new, and wait until the last customer has been seen to."""
        await self.ask(lambda turn: FinishChats(id=turn, because=because))
        while self.chats:
            await self.next_news(self.loop.time() + 60)

    async def gone(self) -> None:
        """Vanish: nobody hears goodbye, and what was in hand is left lying."""
        for conversation in list(self.chats):
            self._let_go(conversation)
        await super().gone()

    def slower(self) -> float:
        """By how much everything takes longer with the chats in hand."""
        return self.habits.slower[min(max(len(self.chats), 1), len(self.habits.slower)) - 1]

    async def pick_up(self, conversation: ConversationId) -> None:
        """Have a customer before one's eyes, and read what was said."""
        opened = cast(Opened, await self.ask(lambda turn: Open(id=turn, conversation=conversation)))
        await self.ask(lambda turn: Claim(id=turn, conversation=conversation))
        chat = self.chats.get(conversation)
        if chat is not None:
            chat.read_so_far(_said(entry) for entry in opened.entries if isinstance(entry.fact, MessageSent))

    def hear(self, frame: Answered) -> None:
        """Take in a frame."""
        match frame:
            case Welcome(rows=rows):
                self.queue = {row.id for row in rows if row.agent is None}
                for row in rows:
                    if row.agent == self.id:
                        self._take_on(row.id)
            case NewEntry(conversation=conversation, entry=entry):
                self._see(conversation, entry)
        self.stir()

    def _see(self, conversation: ConversationId, entry: Entry[Any]) -> None:
        chat = self.chats.get(conversation)
        match entry.fact:
            case ConversationStarted() | ConversationQueued():
                self._let_go(conversation)
                self.queue.add(conversation)
                self._want(conversation, entry.fact)
            case ConversationAssigned(agent_id=agent_id):
                self.queue.discard(conversation)
                if agent_id == self.id:
                    self._take_on(conversation)
                else:
                    self._let_go(conversation)
            case ConversationClosed():
                self.queue.discard(conversation)
                self._let_go(conversation)
            case MessageSent(author="visitor") if chat is not None:
                chat.hear_customer(_said(entry)[1])
            case CustomerKeptWaiting() if chat is not None:
                chat.remind()

    def _take_on(self, conversation: ConversationId) -> None:
        if conversation not in self.chats:
            chat = self.chats[conversation] = Chat(self, conversation, self.loop.time)
            self._tasks[conversation] = self.loop.create_task(self._see_to(chat))

    async def _see_to(self, chat: Chat) -> None:
        try:
            await chat.take_care()
        except Declined as declined:
            if declined.why not in NOT_ANY_MORE:
                self.shop.failures.append(declined)
        except Exception as error:  # noqa: BLE001 - the day is not to go on as if nothing had happened
            self.shop.failures.append(error)
        finally:
            self.chats.pop(chat.conversation, None)
            self.stir()

    def _let_go(self, conversation: ConversationId) -> None:
        if (task := self._tasks.pop(conversation, None)) is not None:
            task.cancel()
        self.chats.pop(conversation, None)

    def _want(self, conversation: ConversationId, fact: ConversationStarted | ConversationQueued) -> None:
        """Eager people reach for customers though their hands are full; and who missed one says that they are there."""
        if getattr(fact, "because", "") == "not_picked_up" and getattr(fact, "from_agent_id", "") == self.id:
            self.begin_errand(self._be_there_again())
        elif len(self.chats) >= self.habits.slots and self.chance.random() < self.habits.eager:
            self.begin_errand(self._reach_for(conversation))

    async def _be_there_again(self) -> None:
        await asyncio.sleep(self.chance.expovariate(1 / self.habits.looks_around_seconds))
        await self.come_online()

    async def _reach_for(self, conversation: ConversationId) -> None:
        await asyncio.sleep(self.habits.first_line.draw(self.chance))
        try:
            await self.ask(lambda turn: Claim(id=turn, conversation=conversation))
        except Declined as declined:
            if declined.why not in NOT_ANY_MORE | {"at_capacity"}:
                raise


def _said(entry: Entry[Any]) -> tuple[str, str]:
    return entry.fact.author, (entry.personal.text or "") if entry.personal else ""
