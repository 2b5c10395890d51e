"""Said with one word when it is over, or later, or never: and never in the way of the next customer."""

import pytest

from floorwalker.conversations.actions.ending import close, reopen
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.model import NotResponsible
from floorwalker.kit.errors import NotFound
from floorwalker.routing.actions import claim
from floorwalker.wrapups.actions.naming import retire_topic
from floorwalker.wrapups.actions.wrapping import wrap_up
from floorwalker.wrapups.facts import ConversationWrappedUp
from floorwalker.wrapups.model import ASKED_FOR_MS, LATEST_MS, NotEnded, TopicRetired, WrapUpOver
from floorwalker.wrapups.views.desk import wrap_up_for, wrap_ups_due
from tests.cast import Cast
from tests.wrapups.over import over


def test_at_the_end_its_agent_is_asked_with_everything_chosen_beforehand(cast: Cast) -> None:
    talk = over(cast)

    [asked] = cast.look(wrap_ups_due, cast.ada)

    assert (asked.conversation, asked.topic, asked.outcome, asked.said) == (talk, "delivery", "solved", None)
    assert asked.asked_until - asked.ended_at == ASKED_FOR_MS
    assert cast.look(wrap_ups_due, cast.ben) == []


def test_what_is_said_is_kept_with_what_was_suggested_and_is_asked_no_more(cast: Cast) -> None:
    talk = over(cast)
    cast.clock.advance(seconds=20)

    [told] = cast.told_by(wrap_up, cast.ada, talk, "order", "goes_on", ["Courier", " courier ", "Lost parcel"], 4_000)

    fact = told.entry.fact
    assert isinstance(fact, ConversationWrappedUp)
    assert (fact.topic_id, fact.label, fact.outcome, fact.suggested_topic_id) == (
        "order",
        "after",
        "goes_on",
        "delivery",
    )
    assert (fact.took_ms, fact.chats_beside, fact.tags) == (4_000, 0, 2)
    assert cast.look(wrap_ups_due, cast.ada) == []
    shown = cast.look(wrap_up_for, cast.lea, talk)
    assert shown is not None
    assert shown.said is not None
    assert shown.said.tags == ["courier", "lost parcel"]


def test_no_more_time_is_believed_than_has_gone_by(cast: Cast) -> None:
    talk = over(cast)
    cast.clock.advance(seconds=3)

    [told] = cast.told_by(wrap_up, cast.ada, talk, "order", "solved", [], 3_600_000)

    assert told.entry.fact.took_ms == 3_000


def test_a_tag_holds_no_secret(cast: Cast) -> None:
    talk = over(cast)

    cast.do(wrap_up, cast.ada, talk, "order", "solved", ["811218-9876"])

    shown = cast.look(wrap_up_for, cast.ada, talk)
    assert shown is not None
    assert shown.said is not None
    assert "811218" not in str(shown.said.tags)


def test_the_next_customer_does_not_wait_for_it(cast: Cast) -> None:
    over(cast)
    before = cast.open_chats()

    waiting = cast.max_asks()
    cast.do(claim, cast.ada, waiting)

    assert (before, cast.open_chats()) == ({}, {"Ada": 1})
    assert len(cast.look(wrap_ups_due, cast.ada)) == 1


def test_work_beside_an_open_chat_says_so_since_that_time_is_counted_there(cast: Cast) -> None:
    talk = over(cast)
    cast.do(claim, cast.ada, cast.max_asks())

    [told] = cast.told_by(wrap_up, cast.ada, talk, "order", "solved")

    assert told.entry.fact.chats_beside == 1


def test_the_last_word_holds_for_a_day_and_then_stays(cast: Cast) -> None:
    talk = over(cast)
    cast.do(wrap_up, cast.ada, talk, "order", "solved")
    cast.clock.advance(seconds=LATEST_MS / 1000)
    cast.do(wrap_up, cast.lea, talk, "delivery", "unsolved")
    cast.clock.advance(seconds=1)

    with pytest.raises(WrapUpOver):
        cast.do(wrap_up, cast.ada, talk, "order", "solved")

    shown = cast.look(wrap_up_for, cast.ada, talk)
    assert shown is not None
    assert shown.said is not None
    assert (shown.said.topic, shown.said.outcome) == ("delivery", "unsolved")


def test_what_is_never_said_is_asked_for_a_day(cast: Cast) -> None:
    over(cast)
    cast.clock.advance(seconds=LATEST_MS / 1000 - 1)
    assert len(cast.look(wrap_ups_due, cast.ada)) == 1

    cast.clock.advance(seconds=1)

    assert cast.look(wrap_ups_due, cast.ada) == []


def test_what_goes_on_is_asked_about_when_it_ends_again(cast: Cast) -> None:
    talk = over(cast)
    cast.do(wrap_up, cast.ada, talk, "order", "solved")
    cast.do(reopen, cast.ada, talk)
    assert cast.look(wrap_ups_due, cast.ada) == []
    with pytest.raises(NotEnded):
        cast.do(wrap_up, cast.ada, talk, "order", "solved")
    cast.clock.advance(seconds=60)

    cast.do(close, cast.ada, talk, "answered")

    [asked] = cast.look(wrap_ups_due, cast.ada)
    assert asked.topic == "order"


@pytest.mark.parametrize("because", ["spam", "unanswered"])
def test_nothing_is_asked_of_spam_and_of_who_was_never_answered(cast: Cast, because: StatedReason) -> None:
    talk = cast.talk()
    if because == "spam":
        cast.do(send_message, cast.ada, talk, cast.new_client_id(), "No, thank you.")

    cast.do(close, cast.ada, talk, because)

    assert cast.look(wrap_ups_due, cast.ada) == []
    assert cast.look(wrap_up_for, cast.ada, talk) is None


def test_where_the_words_speak_for_nothing_nothing_is_suggested(cast: Cast) -> None:
    over(cast, "Bzzt?")

    [asked] = cast.look(wrap_ups_due, cast.ada)

    assert asked.topic is None


def test_a_topic_that_is_not_there_or_no_longer_in_use_is_not_chosen(cast: Cast) -> None:
    talk = over(cast)
    cast.do(retire_topic, cast.lea, "press")

    with pytest.raises(TopicRetired):
        cast.do(wrap_up, cast.ada, talk, "press", "solved")
    with pytest.raises(NotFound):
        cast.do(wrap_up, cast.ada, talk, "weather", "solved")

    assert len(cast.look(wrap_ups_due, cast.ada)) == 1


def test_nobody_speaks_for_a_colleague_but_a_lead(cast: Cast) -> None:
    talk = over(cast)

    with pytest.raises(NotResponsible):
        cast.do(wrap_up, cast.ben, talk, "order", "solved")
    cast.do(wrap_up, cast.lea, talk, "order", "solved")

    assert cast.look(wrap_ups_due, cast.ada) == []


def test_a_stranger_and_its_own_customer_wrap_nothing_up(cast: Cast) -> None:
    talk = over(cast)

    for somebody in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.do(wrap_up, somebody, talk, "order", "solved")
        with pytest.raises(NotFound):
            cast.look(wrap_up_for, somebody, talk)

    assert cast.look(wrap_ups_due, cast.carl) == []
