"""What the house says by itself when a conversation begins."""

import pytest

from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.views import desk_row, entries_after, served
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.shops.actions import set_welcome
from floorwalker.shops.facts import WelcomeSet
from floorwalker.shops.views import welcomes
from tests.cast import Cast


def said_by_the_house(cast: Cast, talk: ConversationId) -> list[str]:
    entries = cast.look(entries_after, cast.mia, talk, 0)
    auto = [entry for entry in entries if isinstance(entry.fact, MessageSent) and entry.fact.author == "auto"]
    return [entry.personal.text or "" for entry in auto if entry.personal]


def test_without_being_asked_to_the_house_says_nothing(cast: Cast) -> None:
    assert said_by_the_house(cast, cast.mia_asks()) == []


def test_a_welcome_names_the_shop_and_says_that_nobody_wrote_it(cast: Cast) -> None:
    told = cast.told_by(set_welcome, cast.lea, "en", is_on=True, text="")

    [said] = said_by_the_house(cast, cast.mia_asks())
    assert [one.entry.fact for one in told] == [WelcomeSet("en", is_on=True, has_own_text=False)]
    assert said == "Thank you for writing to Shoe Shop. This is an automatic message: a person will answer you here."


def test_a_shop_has_words_of_its_own(cast: Cast) -> None:
    cast.do(set_welcome, cast.lea, "en", is_on=True, text="{shop} {greets} you!")

    assert said_by_the_house(cast, cast.mia_asks()) == ["Shoe Shop {greets} you!"]


def test_it_is_said_once_a_conversation_and_counted_in_no_clock(cast: Cast) -> None:
    cast.do(set_welcome, cast.lea, "en", is_on=True, text="")
    talk = cast.mia_asks("Do these run small?")
    cast.mia_asks("Hello?")

    row, clocks = cast.look(desk_row, cast.ada, talk), cast.look(served, cast.ada, talk).clocks

    assert len(said_by_the_house(cast, talk)) == 1
    assert (row.last_text, row.last_author, row.waiting_since) == ("Hello?", "visitor", cast.clock.now())
    assert (clocks.first_response_ms, clocks.first_substantive_ms) == (None, None)


def test_a_language_that_we_do_not_speak_is_not_there(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(set_welcome, cast.lea, "tlh", is_on=True, text="nuqneH")


def test_an_agent_does_not_choose_it(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(set_welcome, cast.ada, "en", is_on=True, text="")


def test_a_stranger_cannot_set_welcome_here(cast: Cast) -> None:
    cast.do(set_welcome, cast.carl, "en", is_on=True, text="")

    assert not any(one.is_on for one in cast.look(welcomes, cast.shoe_shop.id))
