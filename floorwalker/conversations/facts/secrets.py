"""What nobody should have written: that it was masked, of which kind, and who looked at it; never the secret itself."""

from msgspec.structs import replace

from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import SecretKind


class SecretMasked(Fact, frozen=True, tag="secret_masked"):
    """Something secret in the words of a message was masked before they were kept.

    `kept_until` says until when those with the right may look at it; without it nobody can.
    """

    message_seq: int
    kinds: tuple[SecretKind, ...]
    kept_until: Instant | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told."""
        return replace(before, seq=seq)


class SecretRead(Fact, frozen=True, tag="secret_read"):
    """Somebody with the right looked at what was masked in a message."""

    agent_id: AgentId
    message_seq: int

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told."""
        return replace(before, seq=seq)
