"""The clocks of a conversation, worked out from facts."""

import pytest

from floorwalker.conversations.actions.ending import close, end
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.reading.clocks import Clocks, Turn, clocks
from floorwalker.conversations.reading.heard import kept_readings
from floorwalker.conversations.views import served
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.work import Work
from floorwalker.routing.actions import claim
from tests.cast import Cast
from tests.conversations.kept_waiting import journal, say


def talked(cast: Cast, *lines: str) -> ConversationId:
    """Mia (V) and Ada (A) talk, ten seconds between two lines; the first is Mia's."""
    cast.come_online(cast.ada)
    talk = cast.mia_asks(lines[0].removeprefix("V: "))
    cast.do(claim, cast.ada, talk)
    for line in lines[1:]:
        cast.clock.advance(seconds=10)
        say(cast, cast.mia if line.startswith("V") else cast.ada, talk, line[3:])
    return talk


def clocks_of(cast: Cast, talk: ConversationId) -> Clocks:
    return cast.look(served, cast.ada, talk).clocks


def test_the_first_response_counts_from_the_start_whatever_it_is(cast: Cast) -> None:
    talk = talked(cast, "V: Do these run small?", "A: One moment please.")

    assert clocks_of(cast, talk).first_response_ms == 10_000


def test_a_greeting_is_a_response_and_no_substance(cast: Cast) -> None:
    talk = talked(cast, "V: Hi", "A: Hello Mia!", "V: Do these run small?", "A: One moment.", "A: Yes, one size.")

    found = clocks_of(cast, talk)
    assert (found.first_response_ms, found.first_substantive_ms) == (10_000, 20_000)


def test_nobody_spoke_and_there_is_nothing_to_count(cast: Cast) -> None:
    assert clocks_of(cast, cast.mia_asks()) == Clocks(None, None, True, (Turn(2, None, None),))


def test_a_turn_counts_from_its_last_and_from_its_first_message(cast: Cast) -> None:
    talk = talked(cast, "V: Do these run small?", "V: I mean the blue ones", "A: Yes, one size.")

    assert clocks_of(cast, talk).turns == (Turn(2, 10_000, 20_000),)


def test_a_closing_courtesy_opens_no_turn(cast: Cast) -> None:
    talk = talked(cast, "V: Do these run small?", "A: Yes, one size.", "V: Thanks, bye!", "A: Bye!")

    assert len(clocks_of(cast, talk).turns) == 1


@pytest.mark.parametrize("because", ["unanswered", "not_a_question"])
def test_closed_on_an_open_question_is_unanswered_though_something_was_answered(
    cast: Cast, because: StatedReason
) -> None:
    talk = talked(cast, "V: Do these run small?", "A: Yes, one size.", "V: And in green?")

    cast.do(close, cast.ada, talk, because)

    assert clocks_of(cast, talk).is_unanswered


def test_a_customer_who_leaves_an_open_question_after_an_answer_is_answered(cast: Cast) -> None:
    talk = talked(cast, "V: Do these run small?", "A: Yes, one size.", "V: And in green?")

    cast.do(end, cast.mia, talk)

    assert not clocks_of(cast, talk).is_unanswered


def erase_words(work: Work) -> None:
    work.write("UPDATE words SET text = NULL, salt = NULL WHERE site_id = :site_id", site_id=work.actor.site_id)


def test_the_clocks_outlive_the_words(cast: Cast) -> None:
    talk = talked(cast, "V: Hi", "A: Hello Mia!", "V: Do these run small?", "A: Yes, one size.", "V: Thanks!")
    before = clocks_of(cast, talk)
    cast.do(close, cast.ada, talk, "answered")

    cast.do(erase_words, cast.house)

    entries = journal(cast, talk)
    assert clocks_of(cast, talk) == before == clocks(entries, kept_readings(entries))
    assert before.first_substantive_ms == 10_000


def test_a_strangers_clocks_are_not_there(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.look(served, cast.carl, talk)
