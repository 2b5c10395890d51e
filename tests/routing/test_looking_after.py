"""What is done about a customer who waits, second by second."""

import pytest

from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.facts import AlternativeOffered, CustomerRemarkedOnWaiting, MessageSent
from floorwalker.conversations.views import conversation_for
from floorwalker.routing.actions import choose_rules, claim, transfer
from floorwalker.routing.model import Rules
from floorwalker.shops.actions import set_wait_rules
from tests.cast import Cast
from tests.conversations.kept_waiting import do_what_is_due, journal, say, steps_taken, wait
from tests.routing.rounds import go_round


def test_a_hold_and_a_greeting_do_not_stop_the_clock(cast: Cast) -> None:
    talk = cast.talk()
    say(cast, cast.ada, talk, "Hello Mia! One moment, I'll check.")

    wait(cast, 50)

    assert steps_taken(cast, talk) == [("nudge", 45)]


def test_an_answer_stops_it_within_seconds(cast: Cast) -> None:
    talk = cast.talk()
    wait(cast, 50)

    say(cast, cast.ada, talk, "Yes, take one size up.")
    wait(cast, 2)

    settled = cast.look(conversation_for, cast.ada, talk)
    assert (settled.open_seq, settled.waiting_since, settled.steps) == (None, None, ())


def test_nobody_in_the_queue_is_nudged_but_leads_hear_and_the_customer_gets_an_offer(cast: Cast) -> None:
    talk = cast.mia_asks()

    wait(cast, 160)

    assert steps_taken(cast, talk) == [("lead", 90), ("alarm", 120), ("offer", 150)]


def test_the_offer_is_said_in_the_customers_language_and_stands_in_the_journal(cast: Cast) -> None:
    talk = cast.mia_asks()

    wait(cast, 160)

    facts = [entry.fact for entry in journal(cast, talk)]
    said = [entry.personal for entry in journal(cast, talk) if getattr(entry.fact, "author", "") == "auto"]
    assert AlternativeOffered(2, ("mail", "call")) in facts
    assert [((one and one.text) or "")[:17] for one in said] == ["Sorry that nobody"]


def test_whom_the_house_gives_to_an_agent_late_is_looked_after_like_anybody(cast: Cast) -> None:
    cast.do(choose_rules, cast.olga, Rules("least_loaded"))
    talk = cast.mia_asks()
    wait(cast, 160)  # all that concerns the whole shop is done
    cast.come_online(cast.ada)
    go_round(cast)
    cast.do(claim, cast.ada, talk)

    wait(cast, 125)

    assert steps_taken(cast, talk)[3:] == [("nudge", 180), ("reassign", 280)]


@pytest.mark.parametrize(("taken_after", "nudged_after"), [(5, 45), (24, 45), (30, 50)])
def test_whoever_takes_over_may_look_first_and_the_wait_does_not_begin_anew(
    cast: Cast, taken_after: int, nudged_after: int
) -> None:
    cast.come_online(cast.ben)
    talk = cast.talk()
    wait(cast, taken_after)

    cast.do(transfer, cast.ada, talk, cast.ben.id, None)
    wait(cast, 45)

    nudges = [seconds for step, seconds in steps_taken(cast, talk) if step == "nudge"]
    assert nudges[-1] == nudged_after


def test_whoever_takes_back_a_customer_who_waited_long_is_nudged_soon(cast: Cast) -> None:
    cast.come_online(cast.ben)
    talk = cast.talk()
    wait(cast, 130)

    cast.do(claim, cast.ben, talk)
    wait(cast, 25)

    assert ("nudge", 150) in steps_taken(cast, talk)


def test_after_every_step_was_taken_the_next_agent_is_still_nudged(cast: Cast) -> None:
    talk = cast.mia_asks()
    wait(cast, 200)

    cast.do(claim, cast.ada, talk)
    wait(cast, 25)

    assert steps_taken(cast, talk)[-1] == ("nudge", 220)


def test_a_question_soon_after_a_look_that_found_nothing_is_looked_after(cast: Cast) -> None:
    talk = cast.talk()
    say(cast, cast.ada, talk, "Yes, take one size up.")
    wait(cast, 40)
    say(cast, cast.mia, talk, "Thanks!")
    wait(cast, 10)

    say(cast, cast.mia, talk, "And do you have them in green?")
    wait(cast, 50)

    assert steps_taken(cast, talk) == [("nudge", 45)]


def test_a_remark_is_noticed_within_two_seconds(cast: Cast) -> None:
    talk = cast.talk()
    wait(cast, 25)

    say(cast, cast.mia, talk, "I have been waiting for ages")
    wait(cast, 2)

    [remark] = [entry.fact for entry in journal(cast, talk) if isinstance(entry.fact, CustomerRemarkedOnWaiting)]
    assert remark.message_seq == 2
    assert cast.look(conversation_for, cast.ada, talk).is_raised


def test_a_courier_that_was_away_does_each_step_once(cast: Cast) -> None:
    talk = cast.talk()
    cast.clock.advance(seconds=600)
    cast.cut_the_power()

    do_what_is_due(cast)
    do_what_is_due(cast)

    assert [step for step, _ in steps_taken(cast, talk)] == ["nudge", "lead", "alarm", "reassign", "offer"]


def test_a_customer_who_went_is_left_alone(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(end, cast.mia, talk)

    wait(cast, 200)

    assert steps_taken(cast, talk) == []
    assert cast.look(conversation_for, cast.ada, talk).ending == "left_by_customer"


def test_many_messages_at_once_are_one_wait(cast: Cast) -> None:
    cast.do(set_wait_rules, cast.lea, 20, 25, 80, 100, 110)
    talk = cast.mia_asks("Hello?")
    for _ in range(29):
        cast.mia_asks("Hello?")

    wait(cast, 30)

    said = [entry for entry in journal(cast, talk) if isinstance(entry.fact, MessageSent)]
    assert (len(said), steps_taken(cast, talk)) == (30, [("lead", 25)])
