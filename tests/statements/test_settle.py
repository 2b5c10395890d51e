"""What becomes of a statement: said by whom it concerns, with a reason where the customer loses."""

import pytest

from floorwalker.callbacks.views.desk import contact_full
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.model import NotResponsible
from floorwalker.kit.errors import NotFound, ReasonMissing
from floorwalker.statements.actions.noting import hear_talk
from floorwalker.statements.actions.settling import settle, take_back
from floorwalker.statements.model import AlreadySettled, NobodyNamed, Outcome
from tests.callbacks.night import by_mail, let_due_work_be_done
from tests.statements.stating import COMPLAINS, WITHDRAWS, Afternoon


def test_accepted_in_the_chat_nothing_is_owed_any_more(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()

    afternoon.settle(afternoon.one(talk).id, "accepted")

    assert (afternoon.one(talk).outcome, afternoon.one(talk).settled_at) == ("accepted", afternoon.cast.clock.now())
    assert afternoon.contact(afternoon.one(talk).contact).state == "answered"


def test_settled_when_the_chat_is_over_the_customer_still_has_to_be_told(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()
    afternoon.cast.do(end, afternoon.cast.mia, talk)

    afternoon.settle(afternoon.one(talk).id, "refused", "Worn outdoors for a month.")

    assert afternoon.one(talk).reason == "Worn outdoors for a month."
    assert afternoon.contact(afternoon.one(talk).contact).state == "open"


def test_passed_on_it_is_a_colleagues_and_can_still_be_settled(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    made = afternoon.one(talk)

    afternoon.settle(made.id, "passed_on", "She bought them in your branch.", to=cast.ben.id)

    assert (afternoon.one(talk).owner, afternoon.one(talk).due_at) == (cast.ben.id, made.due_at)
    assert cast.look(contact_full, cast.ben, made.contact).history[-1].text == "She bought them in your branch."
    cast.do(settle, cast.ben, made.id, "accepted")
    assert afternoon.one(talk).outcome == "accepted"


@pytest.mark.parametrize("outcome", ["refused", "not_a_statement"])
def test_whoever_turns_it_down_says_why(afternoon: Afternoon, outcome: Outcome) -> None:
    talk = afternoon.mia_states()

    with pytest.raises(ReasonMissing):
        afternoon.settle(afternoon.one(talk).id, outcome, "  ")


def test_it_is_passed_on_to_somebody(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()

    with pytest.raises(NobodyNamed):
        afternoon.settle(afternoon.one(talk).id, "passed_on")
    with pytest.raises(NotFound):
        afternoon.settle(afternoon.one(talk).id, "passed_on", to=afternoon.cast.carl.id)


def test_a_last_outcome_is_the_last(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states()
    afternoon.settle(afternoon.one(talk).id, "accepted")

    with pytest.raises(AlreadySettled):
        afternoon.settle(afternoon.one(talk).id, "refused", "On second thoughts.")


def test_a_colleague_who_has_nothing_to_do_with_it_decides_nothing_and_a_lead_may(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    made = afternoon.one(talk)

    with pytest.raises(NotResponsible):
        cast.do(settle, cast.ben, made.id, "accepted")

    cast.do(settle, cast.lea, made.id, "accepted")
    assert afternoon.one(talk).outcome == "accepted"


def test_what_was_marked_wrongly_is_not_heard_again_and_what_is_said_later_is(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    afternoon.settle(afternoon.one(talk).id, "not_a_statement", "She quoted a friend.")
    cast.do(hear_talk, cast.house, talk)
    assert len(afternoon.stated(talk)) == 1

    cast.clock.advance(seconds=5)
    afternoon.say(talk, WITHDRAWS)
    cast.do(hear_talk, cast.house, talk)

    assert [one.outcome for one in afternoon.stated(talk)] == ["not_a_statement", None]


def test_a_customer_takes_back_what_they_did_not_mean(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    made = afternoon.one(talk)

    cast.do(take_back, cast.mia, made.id, "I meant another shop.")

    assert (afternoon.one(talk).outcome, afternoon.one(talk).reason) == ("not_a_statement", "I meant another shop.")
    assert afternoon.contact(made.contact).state == "answered"
    with pytest.raises(AlreadySettled):
        cast.do(take_back, cast.mia, made.id, "Again.")


def test_a_form_is_still_to_be_answered_when_its_statement_is_settled(afternoon: Afternoon) -> None:
    cast, contact = afternoon.cast, afternoon.ask(by_mail(question=COMPLAINS))
    let_due_work_be_done(cast)
    [made] = afternoon.stated_in(contact)

    cast.do(settle, cast.lea, made.id, "accepted")

    assert afternoon.contact(contact).state == "open"


def test_a_stranger_settles_and_takes_back_nothing(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.mia_states()
    made = afternoon.one(talk)

    for who in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.do(settle, who, made.id, "accepted")
    for who in (cast.carl, cast.ada, cast.max):
        with pytest.raises(NotFound):
            cast.do(take_back, who, made.id, "No.")
