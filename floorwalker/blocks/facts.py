"""What was done about abuse, in the past tense: never a word and never an address.

A reason is what `VisitorBlocked` and `BlockLifted` point to.
"""

from msgspec.structs import replace

from floorwalker.blocks.model import Block, BlockId, Breadth, Scope, Spared
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId


class AbuseWarned(Fact, frozen=True, tag="abuse_warned"):
    """An agent warned a customer in the shop's words."""

    conversation_id: ConversationId
    visitor_id: VisitorId
    agent_id: AgentId


class VisitorBlocked(Fact, frozen=True, tag="visitor_blocked"):
    """An agent blocked a visitor, or the range that they come from, until an instant."""

    visitor_id: VisitorId
    agent_id: AgentId
    scope: Scope
    breadth: Breadth
    until: Instant
    length: int
    digest: str
    conversation_id: ConversationId | None = None

    def begun(self, site_id: SiteId, block_id: BlockId, at: Instant) -> Block:
        """The block as it is after its first fact."""
        return Block(
            id=block_id,
            site_id=site_id,
            visitor_id=self.visitor_id,
            seq=1,
            scope=self.scope,
            breadth=self.breadth,
            by_agent_id=self.agent_id,
            made_at=at,
            until=self.until,
            conversation_id=self.conversation_id,
        )

    def changed(self, before: Block, seq: int, at: Instant) -> Block:  # noqa: ARG002 - it is the first
        """Nothing: it is made once."""
        return before


class RangeLearned(Fact, frozen=True, tag="range_learned"):
    """It is known where the blocked visitor comes from; the range stands apart."""

    def changed(self, before: Block, seq: int, at: Instant) -> Block:  # noqa: ARG002 - when is no matter
        """Whoever comes from there is kept out."""
        return replace(before, seq=seq, is_range_known=True)


class RangeSpared(Fact, frozen=True, tag="range_spared"):
    """The range is not blocked: staff sign in from there, or there is no address. The visitor stays blocked."""

    because: Spared

    def changed(self, before: Block, seq: int, at: Instant) -> Block:  # noqa: ARG002 - when is no matter
        """Only the visitor is kept out."""
        return replace(before, seq=seq, is_range_known=False, spared=self.because)


class BlockLifted(Fact, frozen=True, tag="block_lifted"):
    """A lead took it away before its time."""

    agent_id: AgentId
    length: int = 0
    digest: str = ""

    def changed(self, before: Block, seq: int, at: Instant) -> Block:
        """Nobody is kept out, and no address is kept."""
        return replace(before, seq=seq, ended="lifted", ended_at=at, is_range_known=False)


class BlockEnded(Fact, frozen=True, tag="block_ended"):
    """Its time was over."""

    def changed(self, before: Block, seq: int, at: Instant) -> Block:
        """Nobody is kept out, and no address is kept."""
        return replace(before, seq=seq, ended="over", ended_at=at, is_range_known=False)


class BlockSettingsChosen(Fact, frozen=True, tag="block_settings_chosen"):
    """A shop said how the blocked reach it, and how it warns; what it said stands with the settings."""

    has_mail: bool
    has_phone: bool
    warnings: int


BlockFact = VisitorBlocked | RangeLearned | RangeSpared | BlockLifted | BlockEnded


def apply(before: Block, entry: Entry[BlockFact]) -> Block:
    """Give the block as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
