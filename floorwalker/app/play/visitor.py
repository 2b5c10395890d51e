"""A shopper with the panel open."""

from typing import cast

import msgspec

from floorwalker.app.play.doors import Doors
from floorwalker.app.play.party import Party
from floorwalker.app.play.screen import Screen
from floorwalker.edges.live.frames import Answered, Kept, SendMessage
from floorwalker.edges.widget.frames import Cursor, Hello, NewEntry, ToVisitor, Welcome
from floorwalker.kit.ids import ConversationId

_decode = msgspec.json.Decoder(ToVisitor).decode


class Visitor(Party):
    """One visitor with one conversation."""

    def __init__(self, doors: Doors, site_key: str) -> None:
        super().__init__(doors)
        self._site_key = site_key
        self._token: str | None = None
        self.conversation: ConversationId | None = None
        self.screen = Screen()

    async def say(self, client_id: str, text: str) -> Kept:
        """Say something, again and again, until it is acknowledged; the first words open the conversation."""
        answer = await self.ask(
            lambda turn: SendMessage(id=turn, conversation=self.conversation, client_id=client_id, text=text)
        )
        kept = cast(Kept, answer)
        self.conversation = kept.conversation
        return kept

    def elsewhere(self, doors: Doors) -> "Visitor":
        """Give the same visitor at other doors, with nothing on the screen yet, as in another tab."""
        other = Visitor(doors, self._site_key)
        other._token = self._token
        return other

    def path(self) -> str:
        """Where this party's socket is."""
        return f"/widget/{self._site_key}/socket"

    def decode(self, frame: str) -> Answered:
        """Understand a frame."""
        return cast(Answered, _decode(frame))

    def hello(self, turn: int) -> Hello:
        """Say who this is and what is on the screen."""
        known = Cursor(conversation=self.conversation, after=self.screen.seq) if self.conversation else None
        return Hello(id=turn, token=self._token, known=known)

    def hear(self, frame: Answered) -> None:
        """Take in a frame."""
        match frame:
            case Welcome(token=token, conversation=conversation, entries=entries):
                self._token = token
                self.conversation = conversation
                self.screen.show(entries)
            case NewEntry(conversation=conversation, entry=entry):
                self.conversation = conversation
                self.show(self.screen, conversation, [entry])
