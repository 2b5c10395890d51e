"""Secrets typed into a chat are masked before they are kept; few may look, for a while, on record."""

import pytest

from floorwalker.conversations.actions.masking import FORGET_SECRETS, KEPT_FOR_MS, forget_secrets, read_secret
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import MessageSent, SecretMasked, SecretRead
from floorwalker.conversations.model import SecretGone
from floorwalker.conversations.views import desk_row, entries_after
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.due import claim as claim_due
from floorwalker.plumbing.due import finish
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads
from floorwalker.routing.actions import transfer
from tests.cast import Cast

CARD = "4242 4242 4242 4242"
PERSON = "131052-308T"
DAY_SECONDS = 24 * 3600


def said(cast: Cast, talk: ConversationId) -> list[tuple[str, str]]:
    """Give who said what, as everybody at the desk reads it."""
    entries = cast.look(entries_after, cast.ada, talk, 0)
    return [(e.fact.author, e.personal.text or "") for e in entries if isinstance(e.fact, MessageSent) and e.personal]


def masks(cast: Cast, talk: ConversationId) -> list[SecretMasked]:
    """Give what was masked in a conversation."""
    return [e.fact for e in cast.look(entries_after, cast.ada, talk, 0) if isinstance(e.fact, SecretMasked)]


def rows_of(reads: Reads, table: str) -> list[Row]:
    """Give all that stands in a table."""
    return reads.read(f"SELECT * FROM {table}")  # noqa: S608 - a table of our own


def anywhere(cast: Cast) -> str:
    """Give everything that the store holds, as one text."""
    tables = cast.look(lambda reads: reads.read("SELECT name FROM sqlite_master WHERE type = 'table'"))
    return "\n".join(str(row) for (table,) in tables for row in cast.look(rows_of, table))


def test_a_card_is_kept_nowhere_and_both_sides_are_told(cast: Cast) -> None:
    talk = cast.mia_asks(f"Please charge {CARD}, cvc 123.")

    assert said(cast, talk) == [
        ("visitor", "Please charge •••• •••• •••• 4242, cvc •••."),
        ("auto", say("auto.masked_card", "en")),
    ]
    assert masks(cast, talk) == [SecretMasked(2, ("card",), None)]
    assert cast.look(desk_row, cast.ada, talk).last_text == "Please charge •••• •••• •••• 4242, cvc •••."
    assert "4242 4242" not in anywhere(cast)


def test_the_customer_is_told_once_of_each_kind(cast: Cast) -> None:
    talk = cast.mia_asks(CARD)
    cast.mia_asks(CARD)
    cast.mia_asks(f"{CARD} and my password is hunter2")

    told = [text for author, text in said(cast, talk) if author == "auto"]

    assert told == [say("auto.masked_card", "en"), say("auto.masked_password", "en")]
    assert [one.kinds for one in masks(cast, talk)] == [("card",), ("card",), ("card", "password")]


def test_an_agents_words_are_masked_alike_and_nobody_is_lectured(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(send_message, cast.ada, talk, "message-a", f"I charged {CARD}.")

    assert said(cast, talk)[-1] == ("agent", "I charged •••• •••• •••• 4242.")
    assert len(masks(cast, talk)) == 1


def test_an_ordinary_message_tells_nothing_but_itself(cast: Cast) -> None:
    talk = cast.talk()

    told = cast.told_by(send_message, cast.mia, talk, "message-a", "Order 1023345678, phone 040 123 4567?")

    assert [type(one.entry.fact) for one in told] == [MessageSent]


def test_a_retried_secret_is_masked_once(cast: Cast) -> None:
    first = cast.do(send_message, cast.mia, None, "message-a", CARD)

    assert cast.do(send_message, cast.mia, first.conversation, "message-a", CARD) == first
    assert len(masks(cast, first.conversation)) == 1


def test_a_note_to_colleagues_is_masked(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(transfer, cast.ada, talk, None, None, f"She pays with {CARD}")

    assert "4242 4242" not in anywhere(cast)


def test_a_lead_looks_at_a_persons_number_and_it_is_on_record(cast: Cast) -> None:
    talk = cast.mia_asks(f"I am {PERSON}")

    assert cast.do(read_secret, cast.lea, talk, 2) == [PERSON]

    last = cast.look(entries_after, cast.ada, talk, 0)[-1]
    assert last.fact == SecretRead(AgentId(cast.lea.id), 2)
    assert masks(cast, talk)[0].kept_until == cast.clock.now() + KEPT_FOR_MS


def test_an_agent_has_not_the_right(cast: Cast) -> None:
    talk = cast.mia_asks(f"I am {PERSON}")

    with pytest.raises(NotAllowed):
        cast.do(read_secret, cast.ada, talk, 2)


@pytest.mark.parametrize("name", ["mia", "max", "carl"])
def test_a_stranger_cannot_read_secret(cast: Cast, name: str) -> None:
    talk = cast.mia_asks(f"I am {PERSON}")

    with pytest.raises(NotAllowed if name == "mia" else NotFound):
        cast.do(read_secret, getattr(cast, name), talk, 2)


def test_a_card_and_what_is_no_secret_cannot_be_looked_at_by_anybody(cast: Cast) -> None:
    talk = cast.mia_asks(CARD)

    for seq in (1, 2, 99):
        with pytest.raises(SecretGone):
            cast.do(read_secret, cast.olga, talk, seq)


def test_after_three_days_it_is_erased(cast: Cast) -> None:
    talk = cast.mia_asks(f"I am {PERSON}")
    cast.clock.advance(seconds=DAY_SECONDS)
    cast.mia_asks(f"Again: {PERSON}")
    cast.clock.advance(seconds=2 * DAY_SECONDS)

    with pytest.raises(SecretGone):
        cast.do(read_secret, cast.lea, talk, 2)
    for expected in (1, 0):
        [item] = cast.do(claim_due, cast.house, 20, [FORGET_SECRETS])
        cast.do(forget_secrets, cast.house, item.subject_id)
        cast.do(finish, cast.house, item)
        assert len(cast.look(lambda reads: reads.read("SELECT place FROM secrets"))) == expected
        cast.clock.advance(seconds=DAY_SECONDS)


def test_the_facts_hold_no_part_of_it(cast: Cast) -> None:
    cast.mia_asks(f"{PERSON} {CARD}")

    bodies = cast.look(lambda reads: reads.read("SELECT body FROM facts"))

    assert not any(piece in body for (body,) in bodies for piece in ("308T", "131052", "4242"))
