"""Leads say which topics there are: adding, changing, retiring, restoring; nothing is ever deleted."""

from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId, new_id
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.work import Work
from floorwalker.wrapups import store
from floorwalker.wrapups.facts import TopicAdded, TopicChanged, TopicFact, TopicRestored, TopicRetired
from floorwalker.wrapups.model import (
    LONGEST_NAME,
    MOST_TOPICS,
    OTHER,
    USUAL,
    Label,
    NamedTopic,
    TooManyTopics,
    Topic,
    TopicExists,
    TopicId,
    TopicNeeded,
)


def add_topic(work: Work, name: str, label: Label) -> TopicId:
    """Add a topic of the shop's own, by a name that no other has."""
    topics = _topics(work)
    if len([one for one in topics if not one.topic.is_retired]) >= MOST_TOPICS:
        raise TooManyTopics
    called = _free_name(topics, name)
    topic_id, said = TopicId(new_id()), words_of(work, called)
    fact = TopicAdded(topic_id, label, len(called), said.digest())
    _tell(work, fact, fact.changed(None), called, said)
    return topic_id


def change_topic(work: Work, topic: str, name: str, label: Label) -> None:
    """Call a topic otherwise, or count it otherwise from now on; no name is the usual one again."""
    topics = _topics(work)
    before = _found(topics, topic)
    called = "" if not name.strip() and _is_usual(before) else _free_name(topics, name, but=before)
    said = words_of(work, called)
    fact = TopicChanged(before.topic.id, label, len(called), said.digest())
    _tell(work, fact, fact.changed(before.topic), called, said)


def retire_topic(work: Work, topic: str) -> None:
    """Let nobody choose it any more; retiring twice is retiring once."""
    before = _found(_topics(work), topic)
    if before.topic.id == OTHER:
        raise TopicNeeded
    if not before.topic.is_retired:
        fact = TopicRetired(before.topic.id)
        _tell(work, fact, fact.changed(before.topic), before.name)


def restore_topic(work: Work, topic: str) -> None:
    """Let it be chosen again; restoring twice is restoring once."""
    topics = _topics(work)
    before = _found(topics, topic)
    if len([one for one in topics if not one.topic.is_retired]) >= MOST_TOPICS:
        raise TooManyTopics
    if before.topic.is_retired:
        fact = TopicRestored(before.topic.id)
        _tell(work, fact, fact.changed(before.topic), before.name)


def _topics(work: Work) -> list[NamedTopic]:
    require(work.actor, Role.LEAD)
    store.hold_topics(work, work.actor.site_id)
    return store.topics(work, work.actor.site_id)


def _found(topics: list[NamedTopic], topic_id: str) -> NamedTopic:
    found = next((one for one in topics if one.topic.id == topic_id), None)
    if found is None:
        raise NotFound
    return found


def _free_name(topics: list[NamedTopic], name: str, but: NamedTopic | None = None) -> str:
    called = clean_line(name, longest=LONGEST_NAME)
    others = {(one.name or one.topic.id).casefold() for one in topics if one != but}
    if called.casefold() in others:
        raise TopicExists
    return called


def _is_usual(one: NamedTopic) -> bool:
    return one.topic.id in {usual.id for usual in USUAL}


def _tell(work: Work, fact: TopicFact, after: Topic, name: str, said: Words | None = None) -> None:
    site_id: SiteId = work.actor.site_id
    store.save_topic(work, site_id, after, name)
    tell(work, store.topic_subject(site_id, after.id), fact, words=said, concerns=(site_id,), state=after)
