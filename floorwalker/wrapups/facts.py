"""What happened when conversations were over, and to the topics, in the past tense; tags and names are words."""

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.wrapups.model import Label, Outcome, Topic, TopicId, WrapUp, WrapUpId


class ConversationWrappedUp(Fact, frozen=True, tag="conversation_wrapped_up"):
    """An agent said what it was about and what came of it, or said so again; the tags are its words, one a line.

    The label is the topic's as it was then, so that figures of the past stay when a topic is looked at otherwise.
    """

    conversation_id: ConversationId
    agent_id: AgentId
    ended_at: Instant
    topic_id: TopicId
    label: Label
    outcome: Outcome
    suggested_topic_id: TopicId | None = None
    took_ms: int = 0
    chats_beside: int = 0
    tags: int = 0
    digest: str = ""

    def begun(self, site_id: SiteId, wrap_up_id: WrapUpId, at: Instant) -> WrapUp:
        """The wrap-up as it is after its first fact."""
        return WrapUp(
            id=wrap_up_id,
            site_id=site_id,
            conversation_id=self.conversation_id,
            agent_id=self.agent_id,
            ended_at=self.ended_at,
            wrapped_at=at,
            topic_id=self.topic_id,
            label=self.label,
            outcome=self.outcome,
            suggested_topic_id=self.suggested_topic_id,
            took_ms=self.took_ms,
            chats_beside=self.chats_beside,
            tags=self.tags,
        )

    def changed(self, before: WrapUp, seq: int, at: Instant) -> WrapUp:
        """The last word holds; the work on it adds up, for the same end."""
        after = replace(self.begun(before.site_id, before.id, at), seq=seq)
        if before.ended_at != self.ended_at:
            return after
        return replace(after, took_ms=before.took_ms + self.took_ms)


class FollowUpGiven(Fact, frozen=True, tag="follow_up_given"):
    """An agent wrote to the customer once more, or promised them a word; what was written is the contact's."""

    conversation_id: ConversationId
    agent_id: AgentId
    contact_id: str
    is_promise: bool


class TopicAdded(Fact, frozen=True, tag="topic_added"):
    """The shop has another topic; its name is what this points to."""

    topic_id: TopicId
    label: Label
    length: int
    digest: str

    def changed(self, before: Topic | None) -> Topic:  # noqa: ARG002 - it is the first
        """In use from now on."""
        return Topic(self.topic_id, self.label)


class TopicChanged(Fact, frozen=True, tag="topic_changed"):
    """It is called otherwise, or counts otherwise from now on; its name is what this points to."""

    topic_id: TopicId
    label: Label
    length: int
    digest: str

    def changed(self, before: Topic) -> Topic:
        """What was said under it before keeps its label."""
        return replace(before, label=self.label)


class TopicRetired(Fact, frozen=True, tag="topic_retired"):
    """Nobody chooses it any more; what was said under it stays."""

    topic_id: TopicId

    def changed(self, before: Topic) -> Topic:
        """Away from the choice."""
        return replace(before, is_retired=True)


class TopicRestored(Fact, frozen=True, tag="topic_restored"):
    """It can be chosen again."""

    topic_id: TopicId

    def changed(self, before: Topic) -> Topic:
        """Back in the choice."""
        return replace(before, is_retired=False)


WrapUpFact = ConversationWrappedUp
TopicFact = TopicAdded | TopicChanged | TopicRetired | TopicRestored


def apply(before: WrapUp, entry: Entry[WrapUpFact]) -> WrapUp:
    """Give the wrap-up as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
