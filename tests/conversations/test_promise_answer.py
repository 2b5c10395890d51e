"""Promising an answer by a time: a customer who is promised one need not wait here any more."""

import pytest

from floorwalker.conversations.actions.ending import close, promise_answer
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ConversationClosed
from floorwalker.conversations.model import CustomerWaits, NothingPromised, PromiseOutOfRange
from floorwalker.conversations.views import conversation_for, served
from floorwalker.kit.errors import NotAllowed, NotFound
from tests.cast import Cast
from tests.conversations.kept_waiting import journal, steps_taken, wait

AN_HOUR = 3_600_000


def in_an_hour(cast: Cast) -> int:
    return cast.clock.now() + AN_HOUR


def test_a_promise_lets_the_agent_close_and_is_the_ending(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(promise_answer, cast.ada, talk, in_an_hour(cast), "mail")
    cast.do(close, cast.ada, talk, "promised")

    ended = cast.look(conversation_for, cast.ada, talk)
    assert (ended.ending, ended.promise and ended.promise.agent_id) == ("promised", cast.ada.id)


def test_what_is_only_promised_never_counts_as_answered(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(promise_answer, cast.ada, talk, in_an_hour(cast), "mail")
    cast.do(close, cast.ada, talk, "answered")

    reasons = [entry.fact.because for entry in journal(cast, talk) if isinstance(entry.fact, ConversationClosed)]
    assert (reasons, cast.look(conversation_for, cast.ada, talk).ending) == (["promised"], "promised")


def test_what_another_is_to_answer_was_handed_over(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(promise_answer, cast.ada, talk, in_an_hour(cast), "call", team=cast.fitters.id)
    cast.do(close, cast.ada, talk, "promised")

    assert cast.look(conversation_for, cast.ada, talk).ending == "handed_over"


def test_nothing_is_done_about_what_was_promised(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(promise_answer, cast.ada, talk, in_an_hour(cast), "mail")
    wait(cast, 200)

    assert steps_taken(cast, talk) == []


def test_a_promise_does_not_cover_what_is_asked_after_it(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(promise_answer, cast.ada, talk, in_an_hour(cast), "mail")

    asked = cast.do(send_message, cast.mia, talk, "message-b", "And do you have them in green?")

    with pytest.raises(CustomerWaits):
        cast.do(close, cast.ada, talk, "promised")
    assert cast.look(served, cast.ada, talk).owed_seq == asked.seq


def test_a_promise_is_not_kept_by_the_word_alone(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NothingPromised):
        cast.do(close, cast.ada, talk, "promised")


@pytest.mark.parametrize("ahead_ms", [-AN_HOUR, 0, 31 * 24 * AN_HOUR])
def test_a_promise_is_for_a_time_that_comes_and_is_near(cast: Cast, ahead_ms: int) -> None:
    talk = cast.talk()

    with pytest.raises(PromiseOutOfRange):
        cast.do(promise_answer, cast.ada, talk, cast.clock.now() + ahead_ms, "mail")


def test_another_agents_customer_is_promised_nothing(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotAllowed):
        cast.do(promise_answer, cast.ben, talk, in_an_hour(cast), "mail")


@pytest.mark.parametrize("owner", ["agent", "team"])
def test_nobody_of_another_shop_can_owe_an_answer(cast: Cast, owner: str) -> None:
    talk = cast.talk()
    other = cast.carl.id if owner == "agent" else cast.milliners.id

    with pytest.raises(NotFound):
        cast.do(promise_answer, cast.ada, talk, in_an_hour(cast), "mail", **{owner: other})


def test_a_stranger_cannot_promise_an_answer(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(promise_answer, cast.carl, talk, in_an_hour(cast), "mail")
    with pytest.raises(NotFound):
        cast.look(served, cast.carl, talk)
