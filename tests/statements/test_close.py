"""Nothing ends by our hand while something that counts has no outcome."""

from collections.abc import Callable

import pytest

from floorwalker.callbacks.actions.answering import try_call as try_call_without_looking
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.model import ConversationClosed
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.errors import NotFound
from floorwalker.statements.actions.closing import answer, close, give_up, mark_spam, try_call, withdraw
from floorwalker.statements.actions.settling import settle
from floorwalker.statements.model import Outcome, StatementOpen
from tests.callbacks.night import by_call, by_mail, let_due_work_be_done
from tests.statements.stating import COMPLAINS, WITHDRAWS, Afternoon


@pytest.mark.parametrize("because", ["answered", "no_reply", "promised", "not_a_question", "unanswered", "spam"])
def test_no_reason_ends_a_chat_with_an_open_statement(afternoon: Afternoon, because: StatedReason) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    afternoon.say(talk, "I have sent you a label for it, it takes five days.", cast.ada)

    with pytest.raises(StatementOpen):
        cast.do(close, cast.ada, talk, because)

    assert cast.look(conversation_for, cast.ada, talk).is_open


def test_what_was_said_this_moment_keeps_it_open_too(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    afternoon.say(talk, WITHDRAWS)
    afternoon.say(talk, "I have sent you a label for it.", cast.ada)

    with pytest.raises(StatementOpen):
        cast.do(close, cast.ada, talk, "answered")


@pytest.mark.parametrize("outcome", ["accepted", "refused", "passed_on", "not_a_statement"])
def test_each_outcome_lets_it_end(afternoon: Afternoon, outcome: Outcome) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    afternoon.say(talk, "I have sent you a label for it, it takes five days.", cast.ada)
    afternoon.settle(afternoon.one(talk).id, outcome, "Because.", to=cast.ben.id if outcome == "passed_on" else "")

    cast.do(close, cast.ada, talk, "answered")

    assert not cast.look(conversation_for, cast.ada, talk).is_open


def test_where_nothing_was_stated_the_guard_is_the_usual_one(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    afternoon.say(talk, "They do, take one size more.", cast.ada)

    cast.do(close, cast.ada, talk, "answered")

    with pytest.raises(ConversationClosed):
        cast.do(close, cast.ada, talk, "answered")


def test_a_contact_waits_for_its_outcome_whatever_is_done_about_it(afternoon: Afternoon) -> None:
    cast = afternoon.cast
    contact = afternoon.ask(by_call())
    called = afternoon.ask(by_mail("contact-0002", COMPLAINS))
    let_due_work_be_done(cast)
    owner = afternoon.owner(called)

    deeds: list[Callable[[], None]] = [
        lambda: cast.do(answer, owner, called, "mail", "We send you a new one."),
        lambda: cast.do(mark_spam, owner, called),
        lambda: cast.do(give_up, owner, called),
        lambda: cast.do(try_call, owner, called, "reached"),
        lambda: cast.do(withdraw, cast.mia, called),
    ]
    for deed in deeds:
        with pytest.raises(StatementOpen):
            deed()

    [made] = afternoon.stated_in(called)
    cast.do(settle, cast.lea, made.id, "accepted")
    cast.do(answer, owner, called, "mail", "We send you a new one.")
    assert afternoon.contact(called).state == "answered"
    assert afternoon.contact(contact).state == "open"


def test_passed_on_lets_the_chat_end_and_the_contact_not(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    afternoon.say(talk, "Ben takes care of it.", cast.ada)
    made = afternoon.one(talk)
    afternoon.settle(made.id, "passed_on", to=cast.ben.id)
    cast.do(close, cast.ada, talk, "answered")

    with pytest.raises(StatementOpen):
        cast.do(mark_spam, cast.ben, made.contact)

    cast.do(settle, cast.ben, made.id, "accepted")
    cast.do(answer, cast.ben, made.contact, "other", "Told her on the phone.")
    assert afternoon.contact(made.contact).state == "answered"


def test_without_a_statement_contacts_end_as_before(afternoon: Afternoon) -> None:
    cast = afternoon.cast
    calls = [afternoon.ask(by_call(client_id=f"contact-000{number}")) for number in (1, 2, 3)]

    cast.do(withdraw, cast.mia, calls[0])
    cast.do(mark_spam, afternoon.owner(calls[1]), calls[1])
    for _ in range(2):
        cast.do(try_call_without_looking, afternoon.owner(calls[2]), calls[2], "no_answer")
    cast.do(try_call, afternoon.owner(calls[2]), calls[2], "wrong_number")
    cast.do(give_up, afternoon.owner(calls[2]), calls[2])

    assert [afternoon.contact(one).state for one in calls] == ["left", "spam", "left"]


def test_a_stranger_ends_neither_chat_nor_contact(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    contact = afternoon.one(talk).contact

    deeds: list[Callable[[], None]] = [
        lambda: cast.do(close, cast.carl, talk, "spam"),
        lambda: cast.do(answer, cast.carl, contact, "other", "No."),
        lambda: cast.do(mark_spam, cast.carl, contact),
        lambda: cast.do(give_up, cast.carl, contact),
        lambda: cast.do(try_call, cast.carl, contact, "reached"),
        lambda: cast.do(withdraw, cast.max, contact),
    ]
    for deed in deeds:
        with pytest.raises(NotFound):
            deed()
