"""Asking a customer how it was, and keeping what they say."""

from floorwalker.conversations.actions.keeping import hold
from floorwalker.conversations.model import Conversation
from floorwalker.feedback import store
from floorwalker.feedback.facts import FeedbackAsked, FeedbackGiven
from floorwalker.feedback.model import (
    LONGEST_COMMENT,
    MOST_CHANGES,
    Answers,
    Feedback,
    FeedbackId,
    FeedbackSettled,
    NothingSaid,
    NotOverYet,
)
from floorwalker.feedback.views import FeedbackCard, card, may_ask
from floorwalker.kit.errors import NotFound, TooMuch
from floorwalker.kit.ids import new_id
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.work import Work


def ask_feedback(work: Work, conversation: str) -> FeedbackCard:
    """Keep that a customer was asked, once; gives what they have said already."""
    talk = _own(work, conversation)
    return card(work, talk, _asked(work, talk))


def give_feedback(work: Work, conversation: str, answers: Answers) -> FeedbackCard:
    """Keep what a customer says of a conversation, or says instead of what they said within a day."""
    talk = _own(work, conversation)
    before = _asked(work, talk)
    if not before.can_change(work.now):
        raise FeedbackSettled
    if before.seq > MOST_CHANGES:
        raise TooMuch
    words = _comment(work, answers.comment)
    if answers.is_solved is None and answers.is_satisfied is None and not words:
        raise NothingSaid

    said = words_of(work, words)
    digest = said.digest() if words else ""
    fact = FeedbackGiven(talk.id, answers.is_solved, answers.is_satisfied, len(words), digest)
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, words=said if words else None, concerns=talk.concerns, state=after)
    store.save(work, after)
    return card(work, talk, after)


def _comment(work: Work, comment: str) -> str:
    return without_secrets(clean_message(comment, longest=LONGEST_COMMENT), work.now) if comment.strip() else ""


def _own(work: Work, conversation: str) -> Conversation:
    """The conversation of a customer who may say how it was; it is held, so that they are asked once."""
    talk = hold(work, conversation)
    if work.actor.kind != "visitor":
        raise NotFound
    if not may_ask(talk):
        raise NotOverYet
    return talk


def _asked(work: Work, talk: Conversation) -> Feedback:
    found = store.of_conversation(work, talk.site_id, talk.id)
    if found is not None:
        return store.held(work, found)
    fact = FeedbackAsked(talk.id, talk.visitor_id, talk.agent_id)
    new = fact.begun(talk.site_id, FeedbackId(new_id()), work.now)
    store.add(work, new)
    tell(work, new.id, fact, concerns=talk.concerns, state=new)
    return new
