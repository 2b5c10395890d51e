"""A shop's topics: the usual ones first, named and labelled as its leads wish, retired and never deleted."""

import pytest

from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.plumbing.trail import is_intact
from floorwalker.wrapups.actions.naming import add_topic, change_topic, restore_topic, retire_topic
from floorwalker.wrapups.actions.wrapping import wrap_up
from floorwalker.wrapups.measures.page import topic_page
from floorwalker.wrapups.model import MOST_TOPICS, USUAL, TooManyTopics, Topic, TopicExists, TopicNeeded
from floorwalker.wrapups.reading.topics import suggested
from floorwalker.wrapups.store import topic_subject
from floorwalker.wrapups.views.desk import wrap_ups_due
from floorwalker.wrapups.views.topics import TopicCard, topics_for, topics_of
from tests.cast import Cast
from tests.wrapups.over import over


def card(cast: Cast, topic: str) -> TopicCard:
    return next(one for one in cast.look(topics_for, cast.lea) if one.id == topic)


def test_a_shop_begins_with_the_usual_ones_and_other_comes_last(cast: Cast) -> None:
    topics = cast.look(topics_for, cast.ada)

    assert [one.id for one in topics] == [one.id for one in USUAL]
    assert (topics[-1].id, {one.label for one in topics}) == ("other", {"before", "after", "neither"})


def test_one_of_the_shops_own_is_added_and_suggested_by_its_name(cast: Cast) -> None:
    topic = cast.do(add_topic, cast.lea, "Ski rental", "before")

    over(cast, "How long can I keep what I get from ski rental?")

    [asked] = cast.look(wrap_ups_due, cast.ada)
    assert asked.topic == topic
    assert [one.id for one in cast.look(topics_for, cast.ada)][-2:] == [topic, "other"]


def test_called_and_counted_otherwise_the_past_keeps_its_label(cast: Cast) -> None:
    talk = over(cast)
    cast.do(wrap_up, cast.ada, talk, "delivery", "solved")

    cast.do(change_topic, cast.lea, "delivery", "Parcels", "before")

    assert (card(cast, "delivery").name, card(cast, "delivery").label) == ("Parcels", "before")
    assert cast.look(topic_page, cast.lea, 30).shares.labels == {"after": 1}
    cast.do(change_topic, cast.lea, "delivery", "", "after")
    assert (card(cast, "delivery").name, card(cast, "delivery").label) == ("", "after")


def test_what_is_retired_stays_in_the_figures_and_can_come_back(cast: Cast) -> None:
    talk = over(cast)
    cast.do(wrap_up, cast.ada, talk, "delivery", "solved")

    cast.do(retire_topic, cast.lea, "delivery")

    assert card(cast, "delivery").is_retired
    assert [one.topic for one in cast.look(topic_page, cast.lea, 30).shares.topics] == ["delivery"]
    cast.clock.advance(seconds=60)
    assert suggested(["When will my parcel arrive?"], cast.look(topics_of, cast.shoe_shop.id)) is None
    assert cast.told_by(retire_topic, cast.lea, "delivery") == []
    cast.do(restore_topic, cast.lea, "delivery")
    assert not card(cast, "delivery").is_retired
    assert cast.told_by(restore_topic, cast.lea, "delivery") == []


def test_other_stays(cast: Cast) -> None:
    with pytest.raises(TopicNeeded):
        cast.do(retire_topic, cast.lea, "other")


def test_two_topics_have_two_names(cast: Cast) -> None:
    topic = cast.do(add_topic, cast.lea, "Ski rental", "before")

    for name in ("ski RENTAL", "Delivery"):
        with pytest.raises(TopicExists):
            cast.do(add_topic, cast.lea, name, "after")
    with pytest.raises(TopicExists):
        cast.do(change_topic, cast.lea, "delivery", "Ski rental", "after")

    cast.do(change_topic, cast.lea, topic, "ski rental", "after")
    assert (card(cast, topic).name, card(cast, topic).label) == ("ski rental", "after")


def test_there_are_no_more_than_somebody_can_choose_from(cast: Cast) -> None:
    own = [cast.do(add_topic, cast.lea, f"Matter {at}", "after") for at in range(MOST_TOPICS - len(USUAL))]

    with pytest.raises(TooManyTopics):
        cast.do(add_topic, cast.lea, "One more", "after")
    cast.do(retire_topic, cast.lea, own[0])
    cast.do(add_topic, cast.lea, "One more", "after")
    with pytest.raises(TooManyTopics):
        cast.do(restore_topic, cast.lea, own[0])


def test_agents_name_no_topics(cast: Cast) -> None:
    for attempt in (
        lambda: cast.do(add_topic, cast.ada, "Mine", "after"),
        lambda: cast.do(change_topic, cast.ada, "order", "Mine", "after"),
        lambda: cast.do(retire_topic, cast.ada, "order"),
        lambda: cast.do(restore_topic, cast.ada, "order"),
        lambda: cast.look(topic_page, cast.ada, 30),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_a_strangers_topics_are_their_own(cast: Cast) -> None:
    topic = cast.do(add_topic, cast.lea, "Ski rental", "before")

    for attempt in (change_topic, retire_topic, restore_topic):
        given = ("Theirs", "after") if attempt is change_topic else ()
        with pytest.raises(NotFound):
            cast.do(attempt, cast.carl, topic, *given)
    cast.do(add_topic, cast.carl, "Ski rental", "after")
    cast.do(retire_topic, cast.carl, "delivery")

    assert (card(cast, topic).name, card(cast, "delivery").is_retired) == ("Ski rental", False)
    with pytest.raises(NotFound):
        cast.look(topics_for, cast.mia)


def test_each_fact_about_topics_makes_what_is_kept(cast: Cast) -> None:
    state: Topic | None = None
    [added] = cast.told_by(add_topic, cast.lea, "Ski rental", "after")
    state, topic = added.entry.fact.changed(None), added.entry.fact.topic_id
    for told in (
        *cast.told_by(change_topic, cast.lea, topic, "Parcels", "before"),
        *cast.told_by(retire_topic, cast.lea, topic),
        *cast.told_by(restore_topic, cast.lea, topic),
        *cast.told_by(retire_topic, cast.lea, topic),
    ):
        state = told.entry.fact.changed(state)
    kept = next(one.topic for one in cast.look(topics_of, cast.shoe_shop.id) if one.topic.id == topic)
    assert kept == state
    assert cast.look(is_intact, cast.shoe_shop.id, topic_subject(cast.shoe_shop.id, topic))


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Voinko palauttaa nämä kengät?", "return"),
        ("Kan jag betala med Klarna?", "payment"),
        ("Wanneer wordt mijn pakket bezorgd?", "delivery"),
        ("Is this still in stock?", "stock"),
        ("Do you have any jobs for the summer?", "job"),
        ("Hi", None),
    ],
)
def test_what_every_shop_is_asked_about_is_recognised(cast: Cast, said: str, topic: str | None) -> None:
    assert suggested([said], cast.look(topics_of, cast.shoe_shop.id)) == topic
