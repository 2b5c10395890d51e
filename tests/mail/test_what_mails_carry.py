"""No mail carries advertising: nobody's consent to any is recorded, so nothing may be in them but what they are for."""

import re

from floorwalker.callbacks.actions.asking import ask
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.texts import say, spoken_languages
from floorwalker.statements.actions.noting import hear_talk
from floorwalker.transcripts.actions import ask_transcript, prove_address
from tests.callbacks.night import SHOPS_MAILBOX, Night, by_mail
from tests.cast import SHOE_ORIGIN, Cast
from tests.house.plan import ROOT, written

WITHDRAWS = "I want to return the boots I bought and get my money back"
QUOTED = re.compile(r'(?:purpose=|_send\(work, contact, details, )"([a-z_]+)"')
TEXTS = ("contact.mail.", "statement.mail.", "transcript.")
ADVERTISES = re.compile(r"https?:|www\.|newsletter|discount|offer|sale|%(?!\()|unsubscribe", re.IGNORECASE)


def mails(cast: Cast) -> dict[str, tuple[str, str]]:
    """The text and the page of each mail that was queued, by its purpose."""
    rows = cast.look(lambda reads: reads.read("SELECT purpose, text, html FROM mails ORDER BY id"))
    return {purpose: (text, html or "") for purpose, text, html in rows}


def test_every_purpose_of_a_mail_is_one_that_the_guide_names() -> None:
    senders = [path.read_text() for path in written(ROOT, "floorwalker", ".py") if "queue_mail(" in path.read_text()]
    purposes = {found for text in senders for found in QUOTED.findall(text)}

    named = set(re.findall(r"^\| `([a-z_]+)` \|", (ROOT / "docs" / "guide" / "mail.md").read_text(), re.MULTILINE))

    assert purposes == named
    assert len(purposes) >= 7


def test_no_text_of_ours_in_any_language_advertises() -> None:
    catalogue = (ROOT / "locale" / "server" / "en.po").read_text()
    keys = [key for key in re.findall(r'msgctxt "([^"]+)"', catalogue) if key.startswith(TEXTS)]
    values = dict.fromkeys(re.findall(r"\{(\w+)\}", catalogue), "")

    texts = [say(key, language, **values) for key in keys for language in spoken_languages()]

    assert len(texts) > 100
    assert [text for text in texts if ADVERTISES.search(text)] == []


def test_a_transcript_and_a_receipt_hold_what_was_said_and_who_we_are_and_not_a_line_more(cast: Cast) -> None:
    Night(cast, "2026-03-03 14:00")
    talk = cast.talk()
    cast.do(send_message, cast.mia, talk, cast.new_client_id(), WITHDRAWS)
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "I send you a label.")
    cast.do(ask_transcript, cast.mia, talk, "mia@home.example")
    [code] = re.findall(r"\b\d{6}\b", mails(cast)["transcript_code"][0])
    cast.do(prove_address, cast.mia, talk, code)
    cast.do(hear_talk, cast.house, talk)
    cast.do(ask, cast.mia, by_mail(question="And in green?"), Instant(cast.clock.now() - 20_000))

    queued = mails(cast)

    assert set(queued) == {"transcript_code", "transcript", "statement_receipt", "contact_confirmed"}
    said = ["Do these run small?", WITHDRAWS, "I send you a label."]
    head = ["Your conversation with Shoe Shop", "Tuesday, 3 March 2026 (Europe/Helsinki)"]
    lines = [line for line in queued["transcript"][0].splitlines() if line]
    assert lines == [
        *head,
        *(part for who, text in zip(("You", "You", "Ada"), said, strict=True) for part in (f"14:00  {who}", text)),
        "-- ",
        "Shoe Shop",
        SHOE_ORIGIN,
        SHOPS_MAILBOX,
    ]
    for purpose in ("statement_receipt", "contact_confirmed", "transcript_code"):
        assert not ADVERTISES.search(queued[purpose][0].replace(WITHDRAWS, ""))
