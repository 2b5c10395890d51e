"""Wrap-ups on both engines: what has ended is found, said again is kept once, and topics are the shop's own."""

from floorwalker.conversations.actions.ending import reopen
from floorwalker.wrapups.actions.naming import add_topic, change_topic, retire_topic
from floorwalker.wrapups.actions.wrapping import wrap_up
from floorwalker.wrapups.measures.page import topic_page
from floorwalker.wrapups.model import TopicId
from floorwalker.wrapups.views.desk import wrap_ups_due
from floorwalker.wrapups.views.topics import topics_for
from tests.cast import Cast
from tests.wrapups.over import over


def test_a_wrap_up_is_asked_kept_said_again_and_counted_alike(cast: Cast) -> None:
    talk = over(cast)
    assert [one.topic for one in cast.look(wrap_ups_due, cast.ada)] == ["delivery"]

    cast.do(wrap_up, cast.ada, talk, "other", "solved", ["lost", "courier"])
    cast.do(wrap_up, cast.ada, talk, "other", "unsolved", ["lost"])

    page = cast.look(topic_page, cast.lea, 30)
    assert (page.shares.ended, page.shares.wrapped_up, page.shares.outcomes) == (1, 1, {"unsolved": 1})
    assert ([one.tags for one in page.other], cast.look(wrap_ups_due, cast.ada)) == ([["lost"]], [])
    cast.do(reopen, cast.ada, talk)
    assert cast.look(topic_page, cast.lea, 30).shares.ended == 0


def test_topics_are_named_and_retired_alike(cast: Cast) -> None:
    own = cast.do(add_topic, cast.lea, "Ski rental", "before")
    cast.do(change_topic, cast.lea, "order", "Orders", "before")
    cast.do(retire_topic, cast.lea, own)

    cards = {one.id: (one.name, one.label, one.is_retired) for one in cast.look(topics_for, cast.lea)}

    assert (cards[own], cards[TopicId("order")]) == (("Ski rental", "before", True), ("Orders", "before", False))
    assert "Ski rental" not in {one.name for one in cast.look(topics_for, cast.carl)}
