"""Two taps and perhaps a comment, once a conversation, to be changed for a day."""

import pytest

from floorwalker.conversations.actions.ending import close, reopen
from floorwalker.conversations.actions.talking import send_message
from floorwalker.feedback.actions import ask_feedback, give_feedback
from floorwalker.feedback.facts import FeedbackAsked, FeedbackGiven
from floorwalker.feedback.model import CHANGEABLE_MS, MOST_CHANGES, Answers, FeedbackSettled, NothingSaid, NotOverYet
from floorwalker.feedback.views import feedback_on, feedback_page
from floorwalker.kit.errors import NotFound, TooLong, TooMuch
from floorwalker.kit.ids import ConversationId
from tests.cast import Cast

A_DAY_SECONDS = CHANGEABLE_MS // 1000


@pytest.fixture
def ended(cast: Cast) -> ConversationId:
    """Mia was answered by Ada, and it is over."""
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do, take one size more.")
    cast.do(close, cast.ada, talk, "answered")
    return talk


def test_a_customer_is_asked_and_says_how_it_was(cast: Cast, ended: ConversationId) -> None:
    assert cast.look(feedback_on, cast.mia, ended).can_ask
    asked = cast.told_by(ask_feedback, cast.mia, ended)

    told = cast.told_by(give_feedback, cast.mia, ended, Answers(True, False, "Quick, but the boots are ugly."))

    assert [type(one.entry.fact) for one in (*asked, *told)] == [FeedbackAsked, FeedbackGiven]
    shown = cast.look(feedback_on, cast.ada, ended)
    assert (shown.is_solved, shown.is_satisfied, shown.comment) == (True, False, "Quick, but the boots are ugly.")


def test_one_tap_is_enough_and_the_other_can_follow(cast: Cast, ended: ConversationId) -> None:
    cast.do(give_feedback, cast.mia, ended, Answers(True, None))
    cast.clock.advance(seconds=A_DAY_SECONDS - 1)

    cast.do(give_feedback, cast.mia, ended, Answers(False, True, "It came back."))

    shown = cast.look(feedback_on, cast.mia, ended)
    assert (shown.is_solved, shown.is_satisfied, shown.comment) == (False, True, "It came back.")


def test_a_comment_that_is_taken_back_is_shown_no_more(cast: Cast, ended: ConversationId) -> None:
    cast.do(give_feedback, cast.mia, ended, Answers(True, None, "Ada is great"))

    cast.do(give_feedback, cast.mia, ended, Answers(True, None))

    assert cast.look(feedback_on, cast.ada, ended).comment == ""


def test_after_a_day_it_stays_as_it_is(cast: Cast, ended: ConversationId) -> None:
    cast.do(give_feedback, cast.mia, ended, Answers(True, None))
    cast.clock.advance(seconds=A_DAY_SECONDS)

    with pytest.raises(FeedbackSettled):
        cast.do(give_feedback, cast.mia, ended, Answers(False, None))

    shown = cast.look(feedback_on, cast.mia, ended)
    assert (shown.is_solved, shown.can_ask, shown.can_change) == (True, True, False)


def test_asked_twice_is_asked_once(cast: Cast, ended: ConversationId) -> None:
    cast.do(ask_feedback, cast.mia, ended)

    assert cast.told_by(ask_feedback, cast.mia, ended) == []
    assert cast.look(feedback_page, cast.lea, 30).asked == 1


def test_nothing_at_all_is_no_feedback(cast: Cast, ended: ConversationId) -> None:
    for comment in ("", " \n"):
        with pytest.raises(NothingSaid):
            cast.do(give_feedback, cast.mia, ended, Answers(None, None, comment))
    with pytest.raises(TooLong):
        cast.do(give_feedback, cast.mia, ended, Answers(None, None, "x" * 2_001))


def test_nobody_is_asked_while_it_goes_on_or_when_nobody_answered(cast: Cast) -> None:
    talk = cast.talk()
    with pytest.raises(NotOverYet):
        cast.do(ask_feedback, cast.mia, talk)
    cast.do(close, cast.ada, talk, "unanswered")

    with pytest.raises(NotOverYet):
        cast.do(give_feedback, cast.mia, talk, Answers(True))
    assert not cast.look(feedback_on, cast.mia, talk).can_ask


def test_who_goes_on_and_ends_again_is_asked_no_second_time(cast: Cast, ended: ConversationId) -> None:
    cast.do(give_feedback, cast.mia, ended, Answers(False, None))
    cast.do(reopen, cast.ada, ended)
    assert not cast.look(feedback_on, cast.mia, ended).can_change
    cast.do(close, cast.ada, ended, "answered")

    cast.do(give_feedback, cast.mia, ended, Answers(True, None))

    page = cast.look(feedback_page, cast.lea, 30)
    assert (page.asked, page.given, page.solved, page.not_solved) == (1, 1, 1, 0)


def test_a_comment_holds_no_secret_and_no_fact_holds_the_comment(cast: Cast, ended: ConversationId) -> None:
    cast.do(give_feedback, cast.mia, ended, Answers(None, None, "Peppermint 4242 4242 4242 4242"))

    assert cast.look(feedback_on, cast.ada, ended).comment == "Peppermint •••• •••• •••• 4242"
    assert not any("Peppermint" in body for (body,) in cast.look(lambda reads: reads.read("SELECT body FROM facts")))


def test_nobody_changes_their_mind_for_ever(cast: Cast, ended: ConversationId) -> None:
    for number in range(MOST_CHANGES):
        cast.do(give_feedback, cast.mia, ended, Answers(number % 2 == 0, None))

    with pytest.raises(TooMuch):
        cast.do(give_feedback, cast.mia, ended, Answers(True, None))


@pytest.mark.parametrize("name", ["max", "carl", "ada", "olga"])
def test_a_stranger_and_the_staff_cannot_give_feedback(cast: Cast, ended: ConversationId, name: str) -> None:
    for action, given in ((give_feedback, (Answers(True, True),)), (ask_feedback, ())):
        with pytest.raises(NotFound):
            cast.do(action, getattr(cast, name), ended, *given)

    assert cast.look(feedback_page, cast.lea, 30).asked == 0


def test_what_customers_said_is_counted_and_listed(cast: Cast, ended: ConversationId) -> None:
    cast.do(give_feedback, cast.mia, ended, Answers(True, None, "Thank you!"))

    page = cast.look(feedback_page, cast.lea, 30)

    assert (page.asked, page.given, page.solved, page.not_solved) == (1, 1, 1, 0)
    assert (page.satisfied, page.not_satisfied) == (0, 0)
    assert [(one.conversation, one.card.comment) for one in page.latest] == [(ended, "Thank you!")]
    assert cast.look(feedback_page, cast.carl, 30).asked == 0
    cast.clock.advance(seconds=31 * A_DAY_SECONDS)
    assert cast.look(feedback_page, cast.lea, 30).asked == 0
