"""A customer has what was said mailed to them, and nobody can have a stranger mailed."""

import re

import pytest

from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import ContactSettings
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.kit.mailed_code import CODE_LASTS_MS, MOST_TRIES
from floorwalker.plumbing.mail.mailbox import NotAnAddress, NotOneLine
from floorwalker.transcripts.actions import ask_transcript, prove_address
from floorwalker.transcripts.model import (
    DAY_MS,
    MOST_CODES_OF_ONE,
    MOST_CODES_TO_ONE,
    MOST_SENT_OF_ONE,
    PROVEN_FOR_MS,
    TooManyTranscripts,
    TranscriptTooLong,
)
from floorwalker.transcripts.views import given_of, proven_address
from tests.cast import Cast

HOME = "mia@home.example"
SPAM = "BUY PILLS https://pills.example"


def mails(cast: Cast) -> list[tuple[str, str, str]]:
    """List what was queued: why, to whom, and its words."""
    rows = cast.look(lambda reads: reads.read("SELECT purpose, to_address, text FROM mails ORDER BY id"))
    return [(purpose, to, text) for purpose, to, text in rows]


def code_in(text: str) -> str:
    """Read the code in a mail."""
    [code] = re.findall(r"\b\d{6}\b", text)
    return str(code)


def test_the_first_time_a_code_goes_there_and_not_a_word_that_anybody_typed(cast: Cast) -> None:
    talk = cast.mia_asks(SPAM)

    assert cast.do(ask_transcript, cast.mia, talk, HOME) == "code_sent"

    [(purpose, to, text)] = mails(cast)
    assert (purpose, to) == ("transcript_code", HOME)
    assert not any(word in text for word in SPAM.split())


def test_with_the_code_the_address_is_theirs_and_the_transcript_follows(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do.")
    cast.do(ask_transcript, cast.mia, talk, HOME)

    assert cast.do(prove_address, cast.mia, talk, f" {code_in(mails(cast)[0][2])} ") == "sent"

    purpose, to, text = mails(cast)[-1]
    assert (purpose, to) == ("transcript", HOME)
    assert text.index("Do these run small?") < text.index("They do.")
    assert [one.way for one in cast.look(given_of, cast.ada, talk)] == ["mail"]
    assert cast.look(proven_address, cast.mia) == HOME


def test_from_then_on_it_is_one_tap_for_ninety_days(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    cast.do(prove_address, cast.mia, talk, code_in(mails(cast)[0][2]))

    assert cast.do(ask_transcript, cast.mia, talk, HOME) == "sent"
    assert cast.do(ask_transcript, cast.max, cast.max_asks(), HOME) == "code_sent"
    cast.clock.advance(seconds=PROVEN_FOR_MS / 1000)
    assert cast.do(ask_transcript, cast.mia, talk, HOME) == "code_sent"


def test_wrong_codes_are_counted_and_five_end_it(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    right = code_in(mails(cast)[0][2])
    wrong = "000000" if right != "000000" else "000001"

    tried = [cast.do(prove_address, cast.mia, talk, wrong) for _ in range(MOST_TRIES)]

    assert tried == ["wrong_code"] * MOST_TRIES
    assert cast.do(prove_address, cast.mia, talk, right) == "code_over"
    assert len(mails(cast)) == 1


def test_a_code_is_good_for_an_hour_and_for_one_browser(cast: Cast) -> None:
    mias, maxs = cast.mia_asks(), cast.max_asks()
    cast.do(ask_transcript, cast.mia, mias, HOME)
    code = code_in(mails(cast)[0][2])

    assert cast.do(prove_address, cast.max, maxs, code) == "code_over"
    cast.clock.advance(seconds=CODE_LASTS_MS / 1000)
    assert cast.do(prove_address, cast.mia, mias, code) == "code_over"


def test_one_address_gets_few_codes_whoever_asks(cast: Cast) -> None:
    mias, maxs = cast.mia_asks(), cast.max_asks()
    for _ in range(MOST_CODES_TO_ONE):
        cast.do(ask_transcript, cast.mia, mias, HOME)

    with pytest.raises(TooManyTranscripts):
        cast.do(ask_transcript, cast.max, maxs, HOME.title())

    cast.clock.advance(seconds=DAY_MS / 1000)
    assert cast.do(ask_transcript, cast.max, maxs, HOME) == "code_sent"


def test_one_browser_asks_for_few_codes_wherever_they_go(cast: Cast) -> None:
    talk = cast.mia_asks()
    for number in range(MOST_CODES_OF_ONE):
        cast.do(ask_transcript, cast.mia, talk, f"victim{number}@home.example")

    with pytest.raises(TooManyTranscripts):
        cast.do(ask_transcript, cast.mia, talk, "one-more@home.example")


def test_nobody_has_their_own_mailbox_flooded_either(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    cast.do(prove_address, cast.mia, talk, code_in(mails(cast)[0][2]))
    for _ in range(MOST_SENT_OF_ONE - 1):
        cast.do(ask_transcript, cast.mia, talk, HOME)

    with pytest.raises(TooManyTranscripts):
        cast.do(ask_transcript, cast.mia, talk, HOME)


@pytest.mark.parametrize(
    ("address", "refusal"),
    [
        ("mia", NotAnAddress),
        ("mia@home.example\r\nBcc: x@y.example", NotOneLine),
        ("a@b.example, c@d.example", NotAnAddress),
    ],
)
def test_what_is_no_single_address_is_refused(cast: Cast, address: str, refusal: type[Exception]) -> None:
    talk = cast.mia_asks()

    with pytest.raises(refusal):
        cast.do(ask_transcript, cast.mia, talk, address)

    assert mails(cast) == []


def test_what_no_mail_takes_is_to_be_downloaded(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    for _ in range(26):
        cast.mia_asks("x" * 8_000)

    with pytest.raises(TranscriptTooLong):
        cast.do(prove_address, cast.mia, talk, code_in(mails(cast)[0][2]))


def test_a_reply_arrives_in_the_shops_mailbox(cast: Cast) -> None:
    cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox="help@shoes.example"))
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    cast.do(prove_address, cast.mia, talk, code_in(mails(cast)[0][2]))

    [(reply_to,)] = cast.look(lambda reads: reads.read("SELECT reply_address FROM mails WHERE purpose = 'transcript'"))
    assert reply_to == "help@shoes.example"


def test_no_fact_holds_an_address_or_a_code(cast: Cast) -> None:
    talk = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    code = code_in(mails(cast)[0][2])
    cast.do(prove_address, cast.mia, talk, code)

    bodies = [body for (body,) in cast.look(lambda reads: reads.read("SELECT body FROM facts"))]
    assert not any(HOME in body or f'"{code}"' in body for body in bodies)


@pytest.mark.parametrize("name", ["max", "carl", "ada", "lea"])
def test_a_stranger_and_the_staff_cannot_ask_transcript(cast: Cast, name: str) -> None:
    talk: ConversationId = cast.mia_asks()
    cast.do(ask_transcript, cast.mia, talk, HOME)
    code = code_in(mails(cast)[0][2])

    for action, said in ((ask_transcript, "evil@home.example"), (prove_address, code)):
        with pytest.raises(NotFound):
            cast.do(action, getattr(cast, name), talk, said)

    assert len(mails(cast)) == 1
