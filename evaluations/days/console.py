"""What an agent can do at the console, frame by frame."""

from random import Random
from typing import cast

import msgspec

from evaluations.days.here import Here
from evaluations.days.parameters import Agents
from evaluations.days.shop import OpenShop
from evaluations.days.words import Meant, some_words
from floorwalker.app.play.coming_back import Declined
from floorwalker.conversations.facts import StatedReason
from floorwalker.edges.console.frames import Close, Hello, PromiseAnswer, ToAgent, Transfer
from floorwalker.edges.console.presence_frames import GoOnline, SetSlots
from floorwalker.edges.console.sign_in import COOKIE
from floorwalker.edges.live.frames import Answered, SendMessage
from floorwalker.kit.ids import AgentId, ConversationId, new_id

PROMISED_IN_MS = 20 * 3_600_000
ADDRESS = "somebody@home.example"

_decode = msgspec.json.Decoder(ToAgent).decode


class Console(Here):
    """An agent's console; what is heard there is up to the agent."""

    def __init__(self, shop: OpenShop, agent_id: AgentId, chance: Random, habits: Agents) -> None:
        super().__init__(shop)
        self.id, self.chance, self.habits = agent_id, chance, habits

    async def begin(self) -> None:
        """Take chats from now on."""
        await self.ask(lambda turn: SetSlots(id=turn, slots=self.habits.slots))
        await self.come_online()

    async def come_online(self) -> None:
        """Be there for new customers."""
        await self.ask(lambda turn: GoOnline(id=turn))

    async def say(self, conversation: ConversationId, language: str, meant: Meant) -> None:
        """Say something."""
        words, client_id = some_words(self.chance, language, meant), new_id()
        await self.ask(lambda turn: SendMessage(id=turn, conversation=conversation, client_id=client_id, text=words))

    async def close(self, conversation: ConversationId, because: StatedReason) -> None:
        """End it."""
        await self.ask(lambda turn: Close(id=turn, conversation=conversation, because=because))

    async def promise(self, conversation: ConversationId, *, is_own: bool) -> None:
        """Promise an answer for tomorrow, by oneself or by a colleague."""
        owner, due_at = (self.id if is_own else self._a_colleague()), self.loop.now() + PROMISED_IN_MS
        await self.ask(
            lambda turn: PromiseAnswer(
                id=turn, conversation=conversation, due_at=due_at, channel="mail", agent=owner, address=ADDRESS
            )
        )

    async def hand_over(self, conversation: ConversationId) -> bool:
        """Hand a customer to a colleague who has room."""
        colleague = self._a_colleague()
        try:
            await self.ask(lambda turn: Transfer(id=turn, conversation=conversation, agent=colleague))
        except Declined as declined:
            if declined.why not in {"colleague_full", "colleague_not_here"}:
                raise
            return False
        return True

    def path(self) -> str:
        """Where the console's socket is."""
        return "/console/socket"

    def headers(self) -> dict[str, str]:
        """Show the sign-in."""
        return {"Cookie": f"{COOKIE}={self.shop.cookies[self.id]}"}

    def decode(self, frame: str) -> Answered:
        """Understand a frame."""
        return cast(Answered, _decode(frame))

    def hello(self, turn: int) -> Hello:
        """Come to the desk."""
        return Hello(id=turn)

    def _a_colleague(self) -> AgentId:
        return self.chance.choice([one for one in self.shop.cookies if one != self.id])
