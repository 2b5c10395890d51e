"""Two servers look after the same customers: each step is taken once, and nobody is closed on in between."""

from collections.abc import Callable

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.model import CustomerWaits
from floorwalker.conversations.views import conversation_for, served
from floorwalker.plumbing.database.group_commit import Outcome
from floorwalker.routing.reactions.looking_after import look_after
from tests.cast import Cast
from tests.contracts.test_races import at_once
from tests.conversations.kept_waiting import do_what_is_due, say, steps_taken

Node = Callable[[], Cast]
ALL_STEPS = [("nudge", 200), ("lead", 200), ("alarm", 200), ("reassign", 200), ("offer", 200)]


def test_two_couriers_take_each_step_once(node: Node) -> None:
    here, there = node(), node()
    talks = [here.talk(), here.max_asks()]
    here.clock.advance(seconds=200)

    def work_off(at: Cast) -> Outcome:
        do_what_is_due(at)
        return Outcome()

    at_once(lambda: work_off(here), lambda: work_off(there))

    assert steps_taken(here, talks[0]) == ALL_STEPS
    assert [step for step, _ in steps_taken(here, talks[1])] == ["lead", "alarm", "offer"]


def test_two_looks_at_one_customer_do_everything_once(node: Node) -> None:
    here, there = node(), node()
    talk = here.talk()
    here.clock.advance(seconds=200)

    at_once(
        lambda: here.outcome_of(look_after, here.house, talk),
        lambda: there.outcome_of(look_after, there.house, talk),
    )

    assert steps_taken(here, talk) == ALL_STEPS
    assert here.open_chats() == {}


def test_a_question_asked_while_the_agent_closes_is_not_lost(node: Node) -> None:
    here, there = node(), node()
    talk = here.talk()
    say(here, here.ada, talk, "Yes, in 38 and 39.")

    closing, asking = at_once(
        lambda: here.outcome_of(close, here.ada, talk, "answered"),
        lambda: there.outcome_of(send_message, there.mia, talk, "message-b", "And do you have them in green?"),
    )

    assert asking.error is None
    assert closing.error is None or isinstance(closing.error, CustomerWaits)
    assert here.look(conversation_for, here.ada, talk).is_open
    assert here.look(served, here.ada, talk).owed_seq == asking.result.seq
