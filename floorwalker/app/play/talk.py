"""One conversation between a visitor and an agent, and what became of every word of it."""

from collections.abc import Iterator
from time import perf_counter

from floorwalker.app.play.agent import Agent
from floorwalker.app.play.findings import Findings, Said, examine
from floorwalker.app.play.recordings import Side
from floorwalker.app.play.screen import Screen, Shown
from floorwalker.app.play.visitor import Visitor
from floorwalker.kit.ids import ConversationId, new_id


class Talk:
    """A visitor and an agent in one conversation."""

    def __init__(self, visitor: Visitor, agent: Agent) -> None:
        self.visitor = visitor
        self.agent = agent
        self.said: list[Said] = []
        self._screens: dict[Side, Screen] = {"visitor": visitor.screen}

    @property
    def conversation(self) -> ConversationId:
        """Which one it is; only asked once it was opened."""
        if self.visitor.conversation is None:
            raise RuntimeError("nobody has said anything yet")
        return self.visitor.conversation

    async def open(self, text: str) -> None:
        """Let the visitor say the first words, and the agent take the conversation."""
        await self.say("visitor", text)
        await self.agent.take(self.conversation)
        self._screens["agent"] = self.agent.screens[self.conversation]

    async def say(self, by: Side, text: str) -> None:
        """Say something; returns when it is acknowledged."""
        said = Said(new_id(), by, text, perf_counter())
        self.said.append(said)
        if by == "visitor":
            said.kept = await self.visitor.say(said.client_id, text)
        else:
            said.kept = await self.agent.say(self.conversation, said.client_id, text)
        said.kept_at = perf_counter()

    def screen_of(self, side: Side) -> Screen:
        """What this side has before its eyes."""
        return self._screens[side]

    async def end(self) -> Findings:
        """When everybody has seen everything, end it and hold all that was said against screens and journal."""
        for screen in self._screens.values():
            await screen.until(len(self.said))
        await self.agent.close(self.conversation)
        journals = [await party.read_again(self.conversation) for party in (self.visitor, self.agent)]
        await self.agent.leave(self.conversation)
        return self.examine(*journals)

    def give_up(self) -> Findings:
        """Wait no longer for what is missing; the agent ends it whenever they can, or it would keep their slot."""
        if self.visitor.conversation is not None:
            self.agent.begin_errand(self.agent.close(self.visitor.conversation))
        return self.examine()

    def examine(self, *journals: list[Shown]) -> Findings:
        """Hold all that was said against the screens, and against the journals if those could be had."""
        return examine(self.said, [*(screen.messages for screen in self._screens.values()), *journals])

    def delays(self) -> Iterator[float]:
        """How long each message took until the other side had it before their eyes, in seconds."""
        for reader, screen in self._screens.items():
            shown_at = {shown.client_id: shown.at for shown in screen.messages}
            heard = (one for one in self.said if one.by != reader and one.client_id in shown_at)
            yield from (shown_at[one.client_id] - one.at for one in heard)
