"""Who has which conversation before their eyes, over all nodes: so that two colleagues do not answer at once.

Fleeting, never stored. Nodes tell each other and forget what is not said again within a minute.
"""

import time

import msgspec

from floorwalker.edges.console.frames import Viewers
from floorwalker.edges.live.line import Line
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.kit.ids import AgentId, ConversationId

FORGOTTEN_AFTER_SECONDS = 60


class Look(msgspec.Struct, frozen=True, tag="look"):
    """A note between nodes: an agent looks at a conversation, or no longer."""

    conversation: ConversationId
    agent: AgentId
    is_looking: bool


class Onlookers:
    """Everybody who looks at something, as far as this node has heard."""

    def __init__(self, switchboard: Switchboard) -> None:
        self._switchboard = switchboard
        self._until: dict[ConversationId, dict[AgentId, float]] = {}
        switchboard.on_note(self._noted)

    def at(self, conversation: ConversationId) -> list[AgentId]:
        """Who looks at this conversation now."""
        now = time.monotonic()
        return sorted(agent for agent, until in self._until.get(conversation, {}).items() if until > now)

    def open(self, line: Line, conversation: ConversationId) -> None:
        """An agent opens a conversation on one of their connections."""
        line.looking_at.add(conversation)
        self._tell(line, conversation, is_looking=True)

    def leave(self, line: Line, conversation: ConversationId) -> None:
        """An agent no longer looks at it."""
        if conversation in line.looking_at:
            line.looking_at.discard(conversation)
            self._tell(line, conversation, is_looking=False)

    def renew(self, line: Line) -> None:
        """The agent is still there, and still looks."""
        for conversation in line.looking_at:
            self._tell(line, ConversationId(conversation), is_looking=True)

    def _tell(self, line: Line, conversation: ConversationId, *, is_looking: bool) -> None:
        note = Look(conversation, AgentId(line.party.id), is_looking)
        self._switchboard.note(msgspec.msgpack.encode(note))

    def _noted(self, words: bytes) -> None:
        try:
            look = msgspec.msgpack.decode(words, type=Look)
        except msgspec.ValidationError:
            return  # another kind of note
        before = self.at(look.conversation)
        looking = self._until.setdefault(look.conversation, {})
        if look.is_looking:
            looking[look.agent] = time.monotonic() + FORGOTTEN_AFTER_SECONDS
        else:
            looking.pop(look.agent, None)
        if not looking:
            del self._until[look.conversation]
        if self.at(look.conversation) != before:
            frame = Viewers(conversation=look.conversation, viewers=self.at(look.conversation))
            self._switchboard.say_here("agents", (look.conversation,), frame)
