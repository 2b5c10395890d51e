"""What an agent is asked about conversations that have ended: at once for a minute, and later for a day."""

import msgspec

from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, ended_at, ended_since, last_words, said_by_visitor
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.model import VisitorCard
from floorwalker.visitors.views import card
from floorwalker.wrapups import store
from floorwalker.wrapups.model import (
    ASKED_FOR_MS,
    LATEST_MS,
    OUTCOME_OF,
    Outcome,
    TopicId,
    WrapUp,
    is_asked,
    require_theirs,
)
from floorwalker.wrapups.reading.topics import suggested

MOST_ASKED = 20
LONGEST_PREVIEW = 140


class Said(msgspec.Struct, frozen=True):
    """What was said of a conversation when it was over."""

    topic: TopicId
    outcome: Outcome
    tags: list[str]


class WrapUpAsked(msgspec.Struct, frozen=True):
    """One conversation that has ended, what to choose for it beforehand, and what was said of it already, if anything.

    Until `asked_until` the question stands by itself, until `latest` it can be answered.
    """

    conversation: ConversationId
    visitor: VisitorCard
    last_text: str
    ended_at: Instant
    asked_until: Instant
    latest: Instant
    topic: TopicId | None
    outcome: Outcome
    said: Said | None


def wrap_ups_due(reads: Reads, actor: Actor) -> list[WrapUpAsked]:
    """What the actor is to wrap up, the latest end first; nobody is asked about what is older than a day."""
    if actor.kind != "agent":
        raise NotFound
    since = Instant(reads.now - LATEST_MS)
    done = {one.conversation_id: one.ended_at for one in store.ended_since(reads, actor.site_id, since)}
    ended = [
        (talk, at)
        for talk, at in ended_since(reads, actor.site_id, since)
        if talk.agent_id == actor.id and is_asked(talk) and done.get(talk.id) != at
    ]
    return [_asked(reads, talk, at) for talk, at in reversed(ended[-MOST_ASKED:])]


def wrap_up_for(reads: Reads, actor: Actor, conversation_id: str) -> WrapUpAsked | None:
    """What is asked of one conversation that has ended, and was said of it; nothing where nothing is asked."""
    talk = conversation_for(reads, actor, conversation_id)
    require_theirs(talk, actor)
    over_since = ended_at(reads, talk)
    return _asked(reads, talk, over_since) if over_since is not None and is_asked(talk) else None


def suggested_for(reads: Reads, talk: Conversation) -> TopicId | None:
    """Which topic the customer's own words speak for."""
    said = said_by_visitor(reads, system_of(talk.site_id), talk.id, at_all=True)
    return suggested(said, store.topics(reads, talk.site_id))


def _asked(reads: Reads, talk: Conversation, at: Instant) -> WrapUpAsked:
    before = store.of_conversation(reads, talk.site_id, talk.id)
    return WrapUpAsked(
        conversation=talk.id,
        visitor=card(reads, talk.site_id, talk.visitor_id),
        last_text=last_words(reads, talk)[:LONGEST_PREVIEW],
        ended_at=at,
        asked_until=Instant(at + ASKED_FOR_MS),
        latest=Instant(at + LATEST_MS),
        topic=before.topic_id if before else suggested_for(reads, talk),
        outcome=OUTCOME_OF[talk.ending] if talk.ending else "unsolved",
        said=_said(reads, before) if before else None,
    )


def _said(reads: Reads, before: WrapUp) -> Said:
    return Said(before.topic_id, before.outcome, store.tags(reads, before))
