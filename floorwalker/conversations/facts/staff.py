"""What the staff does around a conversation that is none of the customer's business: listening, and notes."""

from msgspec.structs import replace

from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId


class ListeningBegun(Fact, frozen=True, tag="listening_begun"):
    """Somebody of the staff has a colleague's live conversation before their eyes, and is on record with it."""

    agent_id: AgentId

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told: nobody answers otherwise for being listened to."""
        return replace(before, seq=seq)


class NoteWritten(Fact, frozen=True, tag="note_written"):
    """Somebody wrote a note for colleagues into it, which the customer never sees; the words stand beside it."""

    agent_id: AgentId
    length: int
    digest: str

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told: a note answers no customer."""
        return replace(before, seq=seq)
