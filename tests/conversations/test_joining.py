"""Standing beside a colleague: on record when it is live, a word that only the staff hears, and never the customer."""

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import ContactSettings
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.joining import ONE_LISTENING_MS, listen, write_note
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ListeningBegun, NoteWritten
from floorwalker.conversations.views import conversation_for, desk_row, entries_after, said_by_visitor
from floorwalker.edges.widget.project import for_visitor
from floorwalker.feedback.views import feedback_on
from floorwalker.kit.errors import NotFound, TooLong
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.statements.actions.noting import hear_talk
from floorwalker.transcripts.actions import ask_transcript, prove_address
from floorwalker.transcripts.views import transcript_of
from floorwalker.transcripts.writing.as_html import as_html
from floorwalker.transcripts.writing.as_text import as_text
from floorwalker.wrapups.actions.following_up import mail_follow_up, promise_follow_up
from tests.cast import Cast
from tests.transcripts.test_ask_transcript import HOME, code_in, mails

WHISPER = "Offer her the other colour"
MARK = "zqx"
NOTES = st.lists(
    st.text("abc <>&\"'/\\{}%åä\n", max_size=30).map(lambda text: f"{text}{MARK}{text}"), min_size=1, max_size=4
)


def kinds(cast: Cast, talk: ConversationId, kind: type) -> list[Any]:
    return [one.fact for one in cast.look(entries_after, cast.ada, talk, 0) if isinstance(one.fact, kind)]


def test_who_listens_to_a_colleague_is_on_record_once_an_hour(cast: Cast) -> None:
    talk = cast.talk()

    assert cast.do(listen, cast.lea, talk)
    assert not cast.do(listen, cast.lea, talk)
    cast.clock.advance(seconds=ONE_LISTENING_MS / 1000)
    assert cast.do(listen, cast.lea, talk)

    assert kinds(cast, talk, ListeningBegun) == [ListeningBegun(AgentId(cast.lea.id))] * 2


def test_ones_own_chat_the_queue_and_what_has_ended_is_no_listening(cast: Cast) -> None:
    queued = cast.max_asks()
    assert not cast.do(listen, cast.lea, queued)
    talk = cast.talk()
    assert not cast.do(listen, cast.ada, talk)
    cast.do(close, cast.ada, talk, "unanswered")

    assert not cast.do(listen, cast.lea, talk)
    assert kinds(cast, talk, ListeningBegun) == []


def test_a_whisper_reaches_the_staff_with_its_words_and_changes_nothing_for_the_customer(cast: Cast) -> None:
    talk = cast.talk()
    before = cast.look(conversation_for, cast.ada, talk)

    [told] = cast.told_by(write_note, cast.lea, talk, WHISPER)

    assert cast.ada.id in told.concerns
    last = cast.look(entries_after, cast.ada, talk, 0)[-1]
    assert isinstance(last.fact, NoteWritten)
    assert last.personal is not None
    assert last.personal.text == WHISPER
    after = cast.look(conversation_for, cast.ada, talk)
    assert msgspec.structs.replace(after, seq=before.seq) == before
    assert cast.look(desk_row, cast.ada, talk).last_text == "Do these run small?"


def test_a_note_holds_no_secret_and_is_no_novel(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(write_note, cast.ada, talk, "She is 811218-9876")
    with pytest.raises(TooLong):
        cast.do(write_note, cast.ada, talk, "x" * 2_001)

    last = cast.look(entries_after, cast.ada, talk, 0)[-1]
    assert last.personal is not None
    assert "811218" not in (last.personal.text or "")


def test_a_stranger_and_the_customer_neither_listen_nor_write_notes(cast: Cast) -> None:
    talk = cast.talk()

    for somebody in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.do(listen, somebody, talk)
        with pytest.raises(NotFound):
            cast.do(write_note, somebody, talk, WHISPER)


@given(NOTES)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_note_leads_outwards_whatever_it_says_and_whatever_is_done(cast: Cast, notes: list[str]) -> None:
    cast.clock.advance(seconds=25 * 3_600)
    cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox="help@shoes.example"))
    talk = cast.talk()
    told: list[Told] = []
    for note in notes:
        told += cast.told_by(write_note, cast.lea, talk, note)
        cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do, take one size more.")
        told += cast.told_by(write_note, cast.ada, talk, note)
        cast.do(send_message, cast.mia, talk, cast.new_client_id(), f"I want to return these for a refund. {HOME}")
    cast.do(hear_talk, cast.house, talk)
    cast.do(promise, cast.ada, talk, cast.clock.now() + 3_600_000, "mail", None, None, HOME)
    cast.do(close, cast.ada, talk, "promised")
    cast.do(write_note, cast.ada, talk, notes[0])
    cast.do(ask_transcript, cast.mia, talk, HOME)
    if mails(cast)[-1][0] == "transcript_code":
        cast.do(prove_address, cast.mia, talk, code_in(mails(cast)[-1][2]))
    cast.do(promise_follow_up, cast.ada, talk, "mail", HOME)
    cast.do(mail_follow_up, cast.ada, talk, "It is on its way.", HOME)

    taken_home = cast.look(transcript_of, cast.mia, talk, "")
    outwards = {
        "what is fetched": [for_visitor(one) for one in cast.look(entries_after, cast.mia, talk, 0)],
        "what is announced": [for_visitor(one.entry) for one in told],
        "what goes home": [as_text(taken_home), as_html(taken_home)],
        "mails": cast.look(lambda reads: reads.read("SELECT to_address, subject, text, html FROM mails")),
        "what suggestions learn from": cast.look(said_by_visitor, cast.mia, talk, at_all=True),
        "how it was": cast.look(feedback_on, cast.mia, talk),
    }
    assert {way for way, what in outwards.items() if MARK in msgspec.json.encode(what).decode()} == set()
    assert {one[0] for one in mails(cast)} >= {"transcript", "contact_answer", "contact_confirmed"}
    # The premise: the staff does see each of them.
    entries = cast.look(entries_after, cast.ben, talk, 0)
    seen = [one.personal.text for one in entries if isinstance(one.fact, NoteWritten) and one.personal]
    assert len(seen) == 2 * len(notes) + 1
    assert all(MARK in (text or "") for text in seen)
