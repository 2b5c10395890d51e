"""Tables of the wrap-ups: of which conversation and end each is, and the topics of a shop by name."""

import msgspec

from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import words_at
from floorwalker.plumbing.work import Reads, Work
from floorwalker.wrapups.model import USUAL, FollowUpId, Label, NamedTopic, Topic, TopicId, WrapUp

_decode_state = msgspec.json.Decoder(WrapUp).decode
_STATE_OF = (
    "SELECT heads.state FROM wrap_ups JOIN heads ON heads.subject_id = wrap_ups.id WHERE wrap_ups.site_id = :site_id"
)


def of_conversation(reads: Reads, site_id: SiteId, conversation_id: str) -> WrapUp | None:
    """What was said of a conversation when it was over, if anything."""
    rows = reads.read(
        f"{_STATE_OF} AND wrap_ups.conversation_id = :conversation_id", site_id=site_id, conversation_id=conversation_id
    )
    return _decode_state(rows[0][0]) if rows else None


def held(work: Work, found: WrapUp) -> WrapUp:
    """Hold a wrap-up for this unit of work; it may have changed since it was found."""
    return held_head(work, found.site_id, found.id).state(_decode_state) or found


def ended_since(reads: Reads, site_id: SiteId, since: Instant) -> list[WrapUp]:
    """What was said of conversations that ended since an instant, in that order."""
    rows = reads.read(
        f"{_STATE_OF} AND wrap_ups.ended_at > :since ORDER BY wrap_ups.ended_at, wrap_ups.id",
        site_id=site_id,
        since=since,
    )
    return [_decode_state(state) for (state,) in rows]


def tags(reads: Reads, wrap_up: WrapUp) -> list[str]:
    """The tags that were given last."""
    return words_at(reads, wrap_up.site_id, wrap_up.id, wrap_up.seq).split("\n") if wrap_up.tags else []


def add(work: Work, new: WrapUp) -> None:
    """Keep that a conversation was wrapped up."""
    work.write(
        "INSERT INTO wrap_ups (id, site_id, conversation_id, ended_at)"
        " VALUES (:id, :site_id, :conversation_id, :ended_at)",
        id=new.id,
        site_id=new.site_id,
        conversation_id=new.conversation_id,
        ended_at=new.ended_at,
    )


def save(work: Work, after: WrapUp) -> None:
    """Keep of which of its ends the last word is."""
    work.write(
        "UPDATE wrap_ups SET ended_at = :ended_at WHERE site_id = :site_id AND id = :id",
        ended_at=after.ended_at,
        site_id=after.site_id,
        id=after.id,
    )


def add_follow_up(work: Work, given_id: FollowUpId, talk: Conversation, contact_id: str) -> None:
    """Keep that a customer was written to or promised a word afterwards."""
    work.write(
        "INSERT INTO follow_ups (id, site_id, conversation_id, contact_id, given_at)"
        " VALUES (:id, :site_id, :conversation_id, :contact_id, :now)",
        id=given_id,
        site_id=talk.site_id,
        conversation_id=talk.id,
        contact_id=contact_id,
        now=work.now,
    )


def follow_ups_since(reads: Reads, site_id: SiteId, conversation_id: str, since: Instant) -> int:
    """Count how often the customer of a conversation was followed up since an instant."""
    [row] = reads.read(
        "SELECT COUNT(*) FROM follow_ups"
        " WHERE site_id = :site_id AND conversation_id = :conversation_id AND given_at > :since",
        site_id=site_id,
        conversation_id=conversation_id,
        since=since,
    )
    return int(row[0])


def followed_up(reads: Reads, site_id: SiteId) -> set[ConversationId]:
    """Conversations whose customers were followed up."""
    rows = reads.read("SELECT DISTINCT conversation_id FROM follow_ups WHERE site_id = :site_id", site_id=site_id)
    return {ConversationId(row[0]) for row in rows}


def topic_subject(site_id: SiteId, topic_id: str) -> str:
    """Whose journal tells what became of a topic; shops share the ids of what they begin with."""
    return f"topic-{site_id}-{topic_id}"


def hold_topics(work: Work, site_id: SiteId) -> None:
    """Hold a shop's topics for this unit of work, so that two do not get one name."""
    held_head(work, site_id, site_id)


def topics(reads: Reads, site_id: SiteId) -> list[NamedTopic]:
    """All topics of a shop: what every shop begins with, as it was changed, and then its own."""
    rows = reads.read(
        "SELECT id, name, label, is_retired FROM topics WHERE site_id = :site_id ORDER BY added_at, id",
        site_id=site_id,
    )
    kept = {row[0]: _topic(*row) for row in rows}
    usual = [kept.pop(one.id, NamedTopic(one)) for one in USUAL]
    return [*usual[:-1], *kept.values(), usual[-1]]


def save_topic(work: Work, site_id: SiteId, after: Topic, name: str) -> None:
    """Keep how a topic is called and counted, and whether it is in use."""
    work.write(
        "INSERT INTO topics (site_id, id, name, label, is_retired, added_at)"
        " VALUES (:site_id, :id, :name, :label, :is_retired, :now)"
        " ON CONFLICT (site_id, id) DO UPDATE SET name = excluded.name, label = excluded.label,"
        " is_retired = excluded.is_retired",
        site_id=site_id,
        id=after.id,
        name=name,
        label=after.label,
        is_retired=int(after.is_retired),
        now=work.now,
    )


def _topic(topic_id: str, name: str, label: Label, is_retired: int) -> NamedTopic:
    return NamedTopic(Topic(TopicId(topic_id), label, bool(is_retired)), name)
