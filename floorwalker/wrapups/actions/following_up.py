"""A personal word afterwards: a mail now, or a promise with an owner and a time, with one press."""

from floorwalker.callbacks.actions.answering import answer
from floorwalker.callbacks.actions.following import owe_follow_up
from floorwalker.callbacks.model import ReplyChannel
from floorwalker.conversations.actions.keeping import hold
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import said_by_visitor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, new_id
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.visitors.views import consent_of
from floorwalker.wrapups import store
from floorwalker.wrapups.facts import FollowUpGiven
from floorwalker.wrapups.model import (
    DAY_MS,
    MOST_FOLLOW_UPS,
    FollowUpAdvertises,
    FollowUpId,
    NotEnded,
    TooManyFollowUps,
    require_theirs,
)
from floorwalker.wrapups.reading.advertising import advertises


def mail_follow_up(work: Work, conversation: str, text: str, address: str = "") -> FollowUpId:
    """Write to the customer of a chat that is over: about that chat, and no advertising that they did not agree to."""
    talk = _over(work, conversation)
    agreed = consent_of(work, talk.site_id, talk.visitor_id)
    wants_it = agreed is not None and agreed.is_given
    if not wants_it and advertises(text, said_by_visitor(work, work.actor, talk.id, at_all=True)):
        raise FollowUpAdvertises
    contact_id = owe_follow_up(work, talk, "mail", address, is_told=False)
    answer(work, contact_id, "mail", text)
    return _give(work, talk, contact_id, is_promise=False)


def promise_follow_up(work: Work, conversation: str, channel: ReplyChannel, address: str = "") -> FollowUpId:
    """Promise the customer of a chat that is over a word by the shop's usual time; whoever says so owes it."""
    talk = _over(work, conversation)
    return _give(work, talk, owe_follow_up(work, talk, channel, address), is_promise=True)


def _over(work: Work, conversation: str) -> Conversation:
    talk = hold(work, conversation)
    require_theirs(talk, work.actor)
    if talk.is_open:
        raise NotEnded
    if store.follow_ups_since(work, talk.site_id, talk.id, Instant(work.now - DAY_MS)) >= MOST_FOLLOW_UPS:
        raise TooManyFollowUps
    return talk


def _give(work: Work, talk: Conversation, contact_id: str, *, is_promise: bool) -> FollowUpId:
    given_id = FollowUpId(new_id())
    store.add_follow_up(work, given_id, talk, contact_id)
    fact = FollowUpGiven(talk.id, AgentId(work.actor.id), contact_id, is_promise=is_promise)
    tell(work, given_id, fact, concerns=talk.concerns)
    return given_id
