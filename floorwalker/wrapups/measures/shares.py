"""What conversations were about and came to, in shares.

Population: conversations that ended in the period after somebody of the staff had written in them, spam left out. A
topic's share is of those that were wrapped up; which were not is a share of its own, since silence is no topic.
Unit: conversations, and percent of them. Source: the digest's T2.14, *other* under ten percent.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from floorwalker.wrapups.model import OTHER, Label, Outcome, TopicId, WrapUp

MOST_OTHER_PERCENT = 10
FEWEST_TO_JUDGE = 20
"""Of fewer wrap-ups, one more or less would decide."""


class TopicShare(msgspec.Struct, frozen=True):
    """How many conversations were about one topic."""

    topic: TopicId
    conversations: int


class Shares(msgspec.Struct, frozen=True):
    """Wrap-ups of a period, counted.

    `suggestions` is how many had a topic suggested, `taken` in how many of these the agent chose it. `alone_ms` is the
    part of `took_ms` in which the agent had no chat open: the rest is in the handling time of those chats already,
    and adding it would count the same minutes twice.
    """

    ended: int
    wrapped_up: int
    topics: list[TopicShare]
    labels: dict[Label, int]
    outcomes: dict[Outcome, int]
    other_percent: float | None
    is_other_too_many: bool
    suggestions: int
    taken: int
    took_ms: int
    alone_ms: int


def shares(ended: int, wrapped_up: Sequence[WrapUp]) -> Shares:
    """Count the wrap-ups of so many conversations that ended."""
    topics = Counter(one.topic_id for one in wrapped_up)
    count = len(wrapped_up)
    percent = 100 * topics[OTHER] / count if count else None
    with_suggestion = [one for one in wrapped_up if one.suggested_topic_id is not None]
    return Shares(
        ended=ended,
        wrapped_up=count,
        topics=[TopicShare(topic_id, times) for topic_id, times in topics.most_common()],
        labels=dict(Counter(one.label for one in wrapped_up)),
        outcomes=dict(Counter(one.outcome for one in wrapped_up)),
        other_percent=percent,
        is_other_too_many=percent is not None and count >= FEWEST_TO_JUDGE and percent >= MOST_OTHER_PERCENT,
        suggestions=len(with_suggestion),
        taken=len([one for one in with_suggestion if one.suggested_topic_id == one.topic_id]),
        took_ms=sum(one.took_ms for one in wrapped_up),
        alone_ms=sum(one.took_ms for one in wrapped_up if one.chats_beside == 0),
    )
