"""A wrap-up and the topics that a shop chooses from, as decisions see them."""

from typing import Annotated, Literal, NewType

import msgspec
from msgspec import Meta

from floorwalker.conversations.model import Conversation, Ending, NotResponsible
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import AgentId, ConversationId, SiteId

WrapUpId = NewType("WrapUpId", str)
TopicId = NewType("TopicId", str)
FollowUpId = NewType("FollowUpId", str)
Label = Literal["before", "after", "neither"]
"""Whether people ask such things before they buy or after, which trade calls pre-sales and after-sales."""
Outcome = Literal["solved", "goes_on", "unsolved", "nothing"]
"""What came of it: helped, not over yet, not helped, or there was nothing to help with."""

DAY_MS = 24 * 3_600_000
ASKED_FOR_MS = 60_000
"""For so long the question stands by itself; then it lies with what is to be done later."""
LATEST_MS = DAY_MS
LONGEST_MS = 10 * 60_000
"""No wrap-up is counted as longer work than this."""
MOST_TOPICS = 40
MOST_TAGS = 5
MOST_FOLLOW_UPS = 3
"""So often one customer is written to or promised a word in a day, of one conversation."""
LONGEST_NAME = 40
LONGEST_TAG = 30
OTHER = TopicId("other")

Tag = Annotated[str, Meta(max_length=200)]


class NotEnded(FloorwalkerError):
    """It still goes on, so nobody knows yet what comes of it."""

    code = "not_ended"
    sentence = "This conversation still goes on. It is wrapped up when it has ended."


class WrapUpOver(FloorwalkerError):
    """It ended more than a day ago, and figures of past days stay as they are."""

    code = "wrap_up_over"
    sentence = "This ended more than a day ago. What was said of it stays as it is."


class TopicRetired(FloorwalkerError):
    """Nobody chooses it any more."""

    code = "topic_retired"
    sentence = "This topic is no longer in use. Choose another."


class TopicNeeded(FloorwalkerError):
    """Something has to be left for what fits nowhere."""

    code = "topic_needed"
    sentence = "The topic for everything else stays, so that nobody has to choose a wrong one."


class TopicExists(FloorwalkerError):
    """Two topics of one name could not be told apart."""

    code = "topic_exists"
    sentence = "There is a topic of this name already."


class TooManyTopics(FloorwalkerError):
    """Nobody finds the right one among so many."""

    code = "too_many_topics"
    sentence = "There are forty topics already. Retire one before you add another."


class FollowUpAdvertises(FloorwalkerError):
    """Nobody has said that they want advertising, and none may be sent without that."""

    code = "follow_up_advertises"
    sentence = "This reads like advertising, and the customer has not agreed to any. Write about their own matter."


class TooManyFollowUps(FloorwalkerError):
    """Somebody who is written to again and again is pestered."""

    code = "too_many_follow_ups"
    sentence = "This customer has heard from us about this three times today. Leave it at that."


class Topic(msgspec.Struct, frozen=True):
    """The state of a topic after its last fact; how it is called stands in a row of its own."""

    id: TopicId
    label: Label
    is_retired: bool = False

    def require_in_use(self) -> None:
        """Refuse what nobody is to choose any more."""
        if self.is_retired:
            raise TopicRetired


class NamedTopic(msgspec.Struct, frozen=True):
    """A topic with its name; without one it goes by the usual name of its id, in the reader's language."""

    topic: Topic
    name: str = ""


class WrapUp(msgspec.Struct, frozen=True):
    """The state of one conversation's wrap-up after its last fact. `ended_at` says about which of its ends it is.

    `took_ms` is how long the question was worked on, and `chats_beside` how many chats the agent had open meanwhile:
    time beside a chat is already in that chat's handling time.
    """

    id: WrapUpId
    site_id: SiteId
    conversation_id: ConversationId
    agent_id: AgentId
    ended_at: Instant
    wrapped_at: Instant
    topic_id: TopicId
    label: Label
    outcome: Outcome
    suggested_topic_id: TopicId | None = None
    took_ms: int = 0
    chats_beside: int = 0
    tags: int = 0
    seq: int = 1


USUAL: tuple[Topic, ...] = (
    Topic(TopicId("product"), "before"),
    Topic(TopicId("stock"), "before"),
    Topic(TopicId("payment"), "before"),
    Topic(TopicId("order"), "after"),
    Topic(TopicId("delivery"), "after"),
    Topic(TopicId("return"), "after"),
    Topic(TopicId("complaint"), "after"),
    Topic(TopicId("account"), "after"),
    Topic(TopicId("store"), "neither"),
    Topic(TopicId("job"), "neither"),
    Topic(TopicId("press"), "neither"),
    Topic(OTHER, "neither"),
)
"""What a shop begins with: customers come to chat with all their matters, as to any channel."""

OUTCOME_OF: dict[Ending, Outcome] = {
    "answered": "solved",
    "handed_over": "goes_on",
    "promised": "goes_on",
    "left_by_customer": "unsolved",
    "spam": "nothing",
}
"""What is preselected, by the way in which it ended."""


def require_theirs(talk: Conversation, actor: Actor) -> None:
    """Let whoever had the conversation say what came of it, or a lead; to a shopper there is no such thing."""
    if actor.kind != "agent":
        raise NotFound
    is_lead = actor.role is not None and actor.role.includes(Role.LEAD)
    if talk.agent_id != actor.id and not is_lead:
        raise NotResponsible


def is_asked(talk: Conversation) -> bool:
    """Whether a wrap-up is asked of a conversation that has ended: somebody answered, and it was no spam."""
    return not talk.is_open and talk.first_response_at is not None and talk.ending != "spam"
