"""Secrets, feedback and transcripts on both engines: the same is kept, counted, capped and forgotten."""

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.masking import KEPT_FOR_MS, forget_secrets, read_secret
from floorwalker.conversations.actions.talking import send_message
from floorwalker.feedback.actions import give_feedback
from floorwalker.feedback.model import Answers
from floorwalker.feedback.views import feedback_page
from floorwalker.transcripts.actions import ask_transcript, prove_address
from floorwalker.transcripts.model import MOST_CODES_TO_ONE
from floorwalker.transcripts.views import given_of, proven_address
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once
from tests.transcripts.test_ask_transcript import HOME, code_in, mails


def test_a_secret_is_kept_apart_and_forgotten(cast: Cast) -> None:
    talk = cast.mia_asks("I am 131052-308T and 811218-9876")

    assert cast.do(read_secret, cast.lea, talk, 2) == ["131052-308T", "811218-9876"]
    cast.clock.advance(seconds=KEPT_FOR_MS / 1000)
    cast.do(forget_secrets, cast.house, talk)

    assert cast.look(lambda reads: reads.read("SELECT place FROM secrets")) == []


def test_feedback_is_counted_alike(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do, take one size more.")
    cast.do(close, cast.ada, talk, "answered")
    cast.do(give_feedback, cast.mia, talk, Answers(True, False, "Thank you!"))

    page = cast.look(feedback_page, cast.lea, 30)

    assert (page.asked, page.given, page.solved, page.not_solved) == (1, 1, 1, 0)
    assert (page.satisfied, page.not_satisfied, page.latest[0].card.comment) == (0, 1, "Thank you!")


def test_a_transcript_is_mailed_once_the_address_is_proven(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)

    assert cast.do(prove_address, cast.mia, talk, "none") == "wrong_code"
    assert cast.do(prove_address, cast.mia, talk, code_in(mails(cast)[0][2])) == "sent"

    assert [one.way for one in cast.look(given_of, cast.ada, talk)] == ["mail"]
    assert cast.look(proven_address, cast.mia) == HOME


def test_of_many_who_ask_at_once_an_address_gets_three_codes(node: Node) -> None:
    here, there = node(), node()
    talk = here.mia_asks()

    for _ in range(3):
        at_once(
            lambda: here.outcome_of(ask_transcript, here.mia, talk, HOME),
            lambda: there.outcome_of(ask_transcript, there.mia, talk, HOME),
        )

    assert len(mails(here)) == MOST_CODES_TO_ONE
