"""What counts is heard where it is said, once, with the time at which it was said, and owed by somebody."""

import pytest

from floorwalker.callbacks.views.desk import contact_full, contact_rows
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.views import entries_after
from floorwalker.kit.errors import NotFound
from floorwalker.statements.actions.noting import hear_contact, hear_talk, mark
from floorwalker.statements.model import NothingStated
from floorwalker.statements.views import statements_of
from tests.callbacks.night import by_mail, let_due_work_be_done
from tests.shops.planned import at
from tests.statements.stating import COMPLAINS, WITHDRAWS, Afternoon


def test_it_is_heard_by_itself_and_dated_when_it_was_said(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    seq = afternoon.say(talk, WITHDRAWS)
    said_at = cast.clock.now()

    cast.clock.advance(seconds=70)
    let_due_work_be_done(cast)

    made = afternoon.one(talk)
    assert (made.kind, made.text, made.said_at, made.message_seq) == ("withdrawal", WITHDRAWS, said_at, seq)
    assert (made.noted_by, made.outcome) == ("house", None)


def test_whoever_takes_care_of_the_customer_owes_an_answer_in_opening_hours(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()

    made = afternoon.one(talk)
    # Three of the six opening hours today, three tomorrow from nine.
    assert (made.owner, made.due_at) == (afternoon.cast.ada.id, at("2026-03-04 12:00"))
    full = afternoon.cast.look(contact_full, afternoon.cast.ada, made.contact)
    assert (full.row.cause, full.row.topic, full.question) == ("statement", "return", WITHDRAWS)


def test_nobody_took_care_of_them_and_it_is_owned_all_the_same(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.mia_asks(COMPLAINS)
    cast.do(end, cast.mia, talk)

    cast.do(hear_talk, cast.house, talk)

    [row] = cast.look(contact_rows, cast.lea, "all")
    assert (row.id, row.owner) == (afternoon.one(talk).contact, afternoon.one(talk).owner)


def test_saying_it_again_is_saying_it_once_and_another_matter_is_another(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()
    afternoon.say(talk, "Please cancel my order")
    afternoon.say(talk, COMPLAINS)

    for _ in range(2):
        afternoon.cast.do(hear_talk, afternoon.cast.house, talk)

    assert [one.kind for one in afternoon.stated(talk)] == ["withdrawal", "complaint"]


def test_what_an_agent_says_states_nothing(afternoon: Afternoon) -> None:
    talk = afternoon.cast.talk()
    afternoon.say(talk, WITHDRAWS, afternoon.cast.ada)

    afternoon.cast.do(hear_talk, afternoon.cast.house, talk)

    assert afternoon.stated(talk) == []


def test_what_was_left_in_a_form_is_heard_and_is_the_forms_own(afternoon: Afternoon) -> None:
    contact = afternoon.ask(by_mail(question=COMPLAINS))

    let_due_work_be_done(afternoon.cast)

    [made] = afternoon.cast.look(statements_of, afternoon.cast.ada, contact)
    assert (made.kind, made.contact, made.text) == ("complaint", contact, COMPLAINS)
    assert [row.id for row in afternoon.cast.look(contact_rows, afternoon.cast.lea, "all")] == [contact]


def test_an_agent_marks_what_no_rule_heard(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    said = afternoon.say(talk, "The left one is bigger than the right one")
    afternoon.say(talk, "Hello?")

    cast.do(mark, cast.ada, talk, "complaint", said)

    made = afternoon.one(talk)
    assert (made.message_seq, made.noted_by) == (said, "agent")


def test_a_customer_marks_their_last_words_themselves(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    said = afternoon.say(talk, "These are not for me after all")

    first = cast.do(mark, cast.mia, talk, "withdrawal")

    assert cast.do(mark, cast.mia, talk, "withdrawal") == first
    assert (afternoon.one(talk).message_seq, afternoon.one(talk).noted_by) == (said, "visitor")


def test_only_the_customers_own_words_are_marked(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    answer = afternoon.say(talk, "They do.", cast.ada)

    with pytest.raises(NothingStated):
        cast.do(mark, cast.ada, talk, "complaint", answer)


def test_a_stranger_hears_and_marks_nothing(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    contact = afternoon.ask(by_mail())

    for who in (cast.carl, cast.max):
        with pytest.raises(NotFound):
            cast.do(mark, who, talk, "complaint")
        with pytest.raises(NotFound):
            cast.do(hear_talk, who, talk)
        with pytest.raises(NotFound):
            cast.do(hear_contact, who, contact)
        with pytest.raises(NotFound):
            cast.look(statements_of, who, contact)


def test_the_facts_hold_no_word_of_it(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()

    rows = afternoon.cast.look(lambda reads: reads.read("SELECT body FROM facts WHERE kind LIKE 'statement%'"))

    assert rows
    assert not any("boots" in body for (body,) in rows)
    assert all(entry.seq for entry in afternoon.cast.look(entries_after, afternoon.cast.ada, talk, 0))
