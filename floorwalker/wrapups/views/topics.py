"""The topics of a shop, as agents choose from them and leads name them."""

import msgspec

from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.wrapups import store
from floorwalker.wrapups.model import USUAL, Label, NamedTopic, Topic, TopicId


class TopicCard(msgspec.Struct, frozen=True):
    """A topic as it is shown; without a name of the shop's own it goes by the usual one."""

    id: TopicId
    name: str
    label: Label
    is_retired: bool
    is_usual: bool


def topics_for(reads: Reads, actor: Actor) -> list[TopicCard]:
    """All topics of the actor's shop, those that nobody chooses any more as well."""
    if actor.kind == "visitor":
        raise NotFound
    usual = {one.id for one in USUAL}
    return [_card(one, is_usual=one.topic.id in usual) for one in store.topics(reads, actor.site_id)]


def topics_of(reads: Reads, site_id: SiteId) -> list[NamedTopic]:
    """All topics of a shop."""
    return store.topics(reads, site_id)


def topic_named(reads: Reads, site_id: SiteId, topic_id: str) -> Topic:
    """One topic of this shop; any other is not there."""
    found = next((one.topic for one in store.topics(reads, site_id) if one.topic.id == topic_id), None)
    if found is None:
        raise NotFound
    return found


def _card(one: NamedTopic, *, is_usual: bool) -> TopicCard:
    return TopicCard(one.topic.id, one.name, one.topic.label, one.topic.is_retired, is_usual)
