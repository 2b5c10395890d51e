"""Saying what a conversation was about and what came of it."""

from collections.abc import Sequence

from floorwalker.availability.views import colleague
from floorwalker.conversations.actions.keeping import hold
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import ended_at
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, new_id
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.work import Work
from floorwalker.wrapups import store
from floorwalker.wrapups.facts import ConversationWrappedUp
from floorwalker.wrapups.model import (
    LATEST_MS,
    LONGEST_MS,
    LONGEST_TAG,
    MOST_TAGS,
    NotEnded,
    Outcome,
    WrapUpId,
    WrapUpOver,
    require_theirs,
)
from floorwalker.wrapups.views.desk import suggested_for
from floorwalker.wrapups.views.topics import topic_named


def wrap_up(
    work: Work, conversation: str, topic: str, outcome: Outcome, tags: Sequence[str] = (), took_ms: int = 0
) -> WrapUpId:
    """Keep what it was about and what came of it; said again within a day, the last word holds.

    `took_ms` is how long the question was before the agent's eyes, as their desk counts it, and is believed as far as
    it can be true.
    """
    talk = hold(work, conversation)
    require_theirs(talk, work.actor)
    over_since = _over_since(work, talk)
    named = topic_named(work, talk.site_id, topic)
    named.require_in_use()

    said = words_of(work, "\n".join(_clean(work, tags)))
    agent_id = AgentId(work.actor.id)
    fact = ConversationWrappedUp(
        conversation_id=talk.id,
        agent_id=agent_id,
        ended_at=over_since,
        topic_id=named.id,
        label=named.label,
        outcome=outcome,
        suggested_topic_id=suggested_for(work, talk),
        took_ms=min(max(0, took_ms), LONGEST_MS, work.now - over_since),
        chats_beside=colleague(work, talk.site_id, agent_id).open_chats,
        tags=len(said.text.split("\n")) if said.text else 0,
        digest=said.digest() if said.text else "",
    )
    before = store.of_conversation(work, talk.site_id, talk.id)
    if before is None:
        after = fact.begun(talk.site_id, WrapUpId(new_id()), work.now)
        store.add(work, after)
    else:
        held = store.held(work, before)
        after = fact.changed(held, held.seq + 1, work.now)
        store.save(work, after)
    tell(work, after.id, fact, words=said if said.text else None, concerns=talk.concerns, state=after)
    return after.id


def _over_since(work: Work, talk: Conversation) -> Instant:
    if talk.is_open:
        raise NotEnded
    over_since = ended_at(work, talk) or talk.last_at
    if work.now - over_since > LATEST_MS:
        raise WrapUpOver
    return over_since


def _clean(work: Work, tags: Sequence[str]) -> list[str]:
    """Each once, in small letters, and no more than are read."""
    lines = [clean_line(without_secrets(tag, work.now), longest=LONGEST_TAG).casefold() for tag in tags if tag.strip()]
    return list(dict.fromkeys(lines))[:MOST_TAGS]
