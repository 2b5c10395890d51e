"""Words can be erased without breaking the journal that points to them."""

from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.views import entries_after
from floorwalker.plumbing.journal import Words
from floorwalker.plumbing.trail import is_intact, lines_after
from floorwalker.plumbing.work import Work
from tests.cast import Cast

SECRET = "Peppermint 4111-2222"


def blank_words(work: Work, conversation_id: str) -> None:
    work.write(
        "UPDATE words SET text = NULL, salt = NULL WHERE id IN (SELECT id FROM facts WHERE subject_id = :id)",
        id=conversation_id,
    )


def test_the_chain_is_intact_after_all_words_were_erased(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do.")

    cast.do(blank_words, cast.house, talk)

    assert cast.look(is_intact, cast.shoe_shop.id, talk)
    texts = [entry.personal.text for entry in cast.look(entries_after, cast.ada, talk, 0) if entry.personal]
    assert texts == [None, None, None]


def test_the_journal_holds_no_words(cast: Cast) -> None:
    talk = cast.mia_asks(SECRET)

    bodies = [row[3] for row in cast.look(lines_after, cast.shoe_shop.id, talk, 0)]

    assert bodies
    assert not any(word in body for word in SECRET.split() for body in bodies)


def test_the_digest_proves_the_words_only_to_whoever_has_the_salt(cast: Cast) -> None:
    talk = cast.mia_asks(SECRET)
    fact = cast.look(entries_after, cast.mia, talk, 1)[0].fact
    [(text, salt)] = cast.look(lambda reads: reads.read("SELECT text, salt FROM words"))

    assert isinstance(fact, MessageSent)
    assert fact.digest == Words(text, salt).digest()
    assert fact.digest != Words(text, "").digest()
