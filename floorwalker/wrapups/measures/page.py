"""What customers come with: the page on which a lead sees the shares, and what hides behind *other*."""

from collections import Counter

import msgspec

from floorwalker.conversations.views import ended_since
from floorwalker.kit.actors import Actor, Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.work import Reads
from floorwalker.wrapups import store
from floorwalker.wrapups.measures.afterwards import AfterwardsShares, afterwards_shares
from floorwalker.wrapups.measures.shares import Shares, shares
from floorwalker.wrapups.model import DAY_MS, OTHER, WrapUp, is_asked
from floorwalker.wrapups.views.topics import TopicCard, topics_for

MOST_SHOWN = 20
MOST_READ = 200
MOST_TAGS_SHOWN = 8


class OtherTalk(msgspec.Struct, frozen=True):
    """A conversation that fitted no topic, with what its agent called it."""

    conversation: ConversationId
    ended_at: Instant
    tags: list[str]


class TagCount(msgspec.Struct, frozen=True):
    """A tag that stands on what fitted no topic, and how often: it may be the name of one that is missing."""

    tag: str
    conversations: int


class TopicPage(msgspec.Struct, frozen=True):
    """The shares since an instant, the shop's topics, and what fitted none of them."""

    since: Instant
    shares: Shares
    afterwards: AfterwardsShares
    topics: list[TopicCard]
    other: list[OtherTalk]
    other_tags: list[TagCount]


def topic_page(reads: Reads, actor: Actor, days: int) -> TopicPage:
    """What customers of a shop came with in so many days."""
    require(actor, Role.LEAD)
    since = Instant(reads.now - days * DAY_MS)
    ended = {talk.id: at for talk, at in ended_since(reads, actor.site_id, since) if is_asked(talk)}
    # What went on and ended again, and what still goes on, waits for its wrap-up anew.
    kept = [
        one for one in store.ended_since(reads, actor.site_id, since) if ended.get(one.conversation_id) == one.ended_at
    ]
    other = [_other(reads, one) for one in kept[::-1] if one.topic_id == OTHER][:MOST_READ]
    tags = Counter(tag for one in other for tag in one.tags)
    return TopicPage(
        since=since,
        shares=shares(len(ended), kept),
        afterwards=afterwards_shares(reads, actor.site_id, since),
        topics=topics_for(reads, actor),
        other=other[:MOST_SHOWN],
        other_tags=[TagCount(tag, times) for tag, times in tags.most_common(MOST_TAGS_SHOWN)],
    )


def _other(reads: Reads, one: WrapUp) -> OtherTalk:
    return OtherTalk(one.conversation_id, one.ended_at, store.tags(reads, one))
