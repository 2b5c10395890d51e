"""Feedback as its customer sees it again, as the desk sees it beside the conversation, and as it is counted."""

import msgspec

from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for
from floorwalker.feedback import store
from floorwalker.feedback.model import Feedback
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.work import Reads

DAY_MS = 24 * 3_600_000
MOST_SHOWN = 100


class FeedbackCard(msgspec.Struct, frozen=True):
    """What was said of a conversation; `can_ask`: its customer is asked now, `can_change`: they may say otherwise."""

    can_ask: bool
    can_change: bool
    given_at: Instant | None
    is_solved: bool | None
    is_satisfied: bool | None
    comment: str


class GivenFeedback(msgspec.Struct, frozen=True):
    """One line of what customers said lately."""

    conversation: ConversationId
    card: FeedbackCard


class FeedbackPage(msgspec.Struct, frozen=True):
    """What customers said since an instant, in figures and in their words.

    `asked` is how many were asked, by whether the question stood before their eyes; the others count answers.
    """

    since: Instant
    asked: int
    given: int
    solved: int
    not_solved: int
    satisfied: int
    not_satisfied: int
    latest: list[GivenFeedback]


def feedback_on(reads: Reads, actor: Actor, conversation_id: str) -> FeedbackCard:
    """What was said of a conversation that is the actor's business, and what its customer may still say."""
    talk = conversation_for(reads, actor, conversation_id)
    return card(reads, talk, store.of_conversation(reads, talk.site_id, talk.id))


def feedback_page(reads: Reads, actor: Actor, days: int) -> FeedbackPage:
    """What customers of a shop said in so many days."""
    since = Instant(reads.now - days * DAY_MS)
    given = store.latest(reads, actor.site_id, since, MOST_SHOWN)
    shown = [GivenFeedback(one.conversation_id, _shown(reads, one)) for one in given]
    asked, answered, solved, not_solved, satisfied, not_satisfied = store.counted(reads, actor.site_id, since)
    return FeedbackPage(since, asked, answered, solved, not_solved, satisfied, not_satisfied, shown)


def asked_since(reads: Reads, site_id: SiteId, since: Instant) -> set[ConversationId]:
    """Conversations whose customers were asked how it was since an instant."""
    return store.asked_since(reads, site_id, since)


def may_ask(talk: Conversation) -> bool:
    """Only who was answered can say how it was, and only when it is over; nobody is asked about spam."""
    return not talk.is_open and talk.first_response_at is not None and talk.ending != "spam"


def card(reads: Reads, talk: Conversation, found: Feedback | None) -> FeedbackCard:
    """One conversation's feedback as it is shown."""
    if found is None:
        return FeedbackCard(may_ask(talk), may_ask(talk), None, None, None, "")
    shown = _shown(reads, found)
    return msgspec.structs.replace(shown, can_ask=may_ask(talk), can_change=may_ask(talk) and shown.can_change)


def _shown(reads: Reads, found: Feedback) -> FeedbackCard:
    words = store.comment(reads, found)
    can_change = found.can_change(reads.now)
    return FeedbackCard(can_change, can_change, found.given_at, found.is_solved, found.is_satisfied, words)
