"""The chat that the guard was made for: greeted at once, asked, not answered, thanked, and closed."""

import pytest

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.facts import CustomerRemarkedOnWaiting
from floorwalker.conversations.model import CustomerWaits
from floorwalker.conversations.views import conversation_for, desk_rows, served
from floorwalker.kit.ids import ConversationId
from floorwalker.routing.actions import claim
from tests.cast import Cast
from tests.conversations.kept_waiting import journal, say, steps_taken, wait

QUESTION = "Is the blue lantern sold out everywhere, or is one left in a branch, best near the harbour?"


def kept_waiting(cast: Cast) -> ConversationId:
    """Mia is greeted at once and asks; five minutes nobody answers, and she says so."""
    cast.come_online(cast.ada, cast.ben)
    talk = cast.mia_asks("Hello")
    cast.do(claim, cast.ada, talk)
    say(cast, cast.ada, talk, "Hello, my name is Ada. How can I help?")
    say(cast, cast.mia, talk, QUESTION)
    wait(cast, 300)
    say(cast, cast.mia, talk, "This is rather slow service")
    wait(cast, 2)
    return talk


def test_the_agent_is_nudged_the_lead_told_and_the_customer_given_to_others(cast: Cast) -> None:
    talk = kept_waiting(cast)

    assert steps_taken(cast, talk) == [
        ("nudge", 45), ("lead", 90), ("alarm", 120), ("reassign", 120), ("offer", 150),
    ]  # fmt: skip
    waiting = cast.look(conversation_for, cast.ben, talk)
    assert (waiting.state, cast.open_chats()) == ("queued", {})


def test_the_remark_raises_her_above_who_waits_longer(cast: Cast) -> None:
    longer = cast.max_asks("Do you have these in green?")
    cast.clock.advance(seconds=30)

    talk = kept_waiting(cast)

    assert [row.id for row in cast.look(desk_rows, cast.ben)] == [talk, longer]
    [raised] = [entry.fact for entry in journal(cast, talk) if isinstance(entry.fact, CustomerRemarkedOnWaiting)]
    assert cast.look(conversation_for, cast.ben, talk).open_seq == raised.message_seq


def test_thanking_for_the_visit_does_not_let_the_agent_close(cast: Cast) -> None:
    talk = kept_waiting(cast)
    cast.do(claim, cast.ada, talk)
    say(cast, cast.ada, talk, "Thank you for your visit, have a nice day!")

    with pytest.raises(CustomerWaits, match="message 5") as refused:
        cast.do(close, cast.ada, talk, "answered")

    assert refused.value.code == "customer_waits"
    assert QUESTION in str(cast.look(served, cast.ada, talk).owed_text)


def test_ended_for_a_stated_reason_it_counts_as_unanswered(cast: Cast) -> None:
    talk = kept_waiting(cast)
    cast.do(claim, cast.ada, talk)
    say(cast, cast.ada, talk, "Thank you for your visit, have a nice day!")

    cast.do(close, cast.ada, talk, "unanswered")

    found = cast.look(served, cast.ada, talk).clocks
    assert (found.first_response_ms, found.first_substantive_ms, found.is_unanswered) == (0, None, True)
    assert cast.look(conversation_for, cast.ada, talk).ending == "left_by_customer"


def test_an_answer_lets_the_agent_close(cast: Cast) -> None:
    talk = kept_waiting(cast)
    cast.do(claim, cast.ada, talk)
    say(cast, cast.ada, talk, "Two are left at the harbour branch.")

    cast.do(close, cast.ada, talk, "answered")

    found = cast.look(served, cast.ada, talk).clocks
    assert (found.first_substantive_ms, found.is_unanswered) == (302_000, False)
    assert cast.look(conversation_for, cast.ada, talk).ending == "answered"
