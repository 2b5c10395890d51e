"""Which topic a conversation seems to have, by what its customer said: no more than what is preselected.

By the shop's own names first, since it knows its matters; then by what every web shop is asked about. Where nothing
speaks for any topic there is no suggestion: *other* is never one, or it would soon be the most frequent.
"""

from collections import Counter
from collections.abc import Sequence

from floorwalker.language.views import matters_of, names_in
from floorwalker.wrapups.model import NamedTopic, TopicId

LONGEST_READ = 2_000
OWN_NAME, MATTER, VAGUE = 3, 2, 1
"""How much a message counts that says a topic's own name, or that is about a matter of it."""
VAGUELY_SAID = frozenset({"in_stock"})
"""*Do you have…* begins questions about anything."""

TOPIC_OF = {
    "sending_back": "return",
    "exchange": "return",
    "delivery_time": "delivery",
    "delivery_cost": "delivery",
    "where_is_it": "delivery",
    "abroad": "delivery",
    "pick_up": "delivery",
    "sizes": "product",
    "in_stock": "stock",
    "paying": "payment",
    "receipt": "payment",
    "discount": "payment",
    "gift_card": "payment",
    "safe": "payment",
    "wrapping": "order",
    "opening_hours": "store",
    "where_you_are": "store",
    "damaged": "complaint",
    "warranty": "complaint",
    "repair": "complaint",
    "changing_an_order": "order",
    "cancelling": "order",
    "order_number": "order",
    "bulk": "order",
    "account": "account",
    "data": "account",
    "care": "product",
    "material": "product",
    "advice": "product",
    "jobs": "job",
}


def suggested(said: Sequence[str], topics: Sequence[NamedTopic]) -> TopicId | None:
    """Name the topic that most of a customer's messages speak for, of two the one that was spoken of first."""
    in_use = [one for one in topics if not one.topic.is_retired]
    known = {one.topic.id for one in in_use}
    own = [one for one in in_use if one.name]
    votes: Counter[str] = Counter()
    for text in said:
        read = text[:LONGEST_READ]
        votes.update({TOPIC_OF[one]: _weight(one) for one in sorted(matters_of(read)) if one in TOPIC_OF})
        votes.update({own[at].topic.id: OWN_NAME for at in names_in(read, [one.name for one in own])})
    found = [topic_id for topic_id, _ in votes.most_common() if topic_id in known]
    return TopicId(found[0]) if found else None


def _weight(matter: str) -> int:
    return VAGUE if matter in VAGUELY_SAID else MATTER
