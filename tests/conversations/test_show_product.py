"""An agent puts one of the shop's goods before the customer: a card for who can see it, words for everybody else."""

import pytest

from floorwalker.catalogue.model import Product, ProductId
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.recommending import show_product
from floorwalker.conversations.facts import MessageSent, ProductShown
from floorwalker.conversations.model import ConversationClosed, NotResponsible
from floorwalker.conversations.views import conversation_for, entries_after, served
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Card
from floorwalker.kit.money import Money
from floorwalker.language.views import read
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, SOCKS, stocked

WORDS = "Rimpi bog boots\n€99.50 (was €129.00)\nIn stock\n2-4 days\nhttps://shoes.example/boots?size=38"


def shown(cast: Cast, name: str = "message-card", product: str = "41") -> str:
    talk = cast.talk()
    cast.do(show_product, cast.ada, talk, name, product)
    return talk


def test_it_is_a_message_with_a_card_and_words_for_who_sees_none(cast: Cast) -> None:
    stocked(cast, BOOTS)
    talk = shown(cast)

    [message, fact] = cast.look(entries_after, cast.mia, talk, 3)

    assert isinstance(message.fact, MessageSent)
    assert message.personal is not None
    assert message.personal.text == WORDS
    assert message.personal.card == Card(
        product="41",
        name="Rimpi bog boots",
        price=Money(9_950, "EUR"),
        was=Money(12_900, "EUR"),
        note="In stock",
        delivery="2-4 days",
        url=BOOTS.url,
        picture=f"/goods/{cast.shoe_shop.key}/41",
    )
    assert fact.fact == ProductShown(message.seq, "41", 9_950, "EUR")


def test_it_answers_whoever_waits(cast: Cast) -> None:
    stocked(cast, BOOTS)
    talk = shown(cast)

    assert cast.look(conversation_for, cast.ada, talk).waiting_since is None
    assert "substantive" in read("agent", WORDS, "en").acts
    assert cast.look(served, cast.ada, talk).owed_seq is None


def test_a_card_stays_as_it_was_on_that_day(cast: Cast) -> None:
    stocked(cast, BOOTS)
    talk = shown(cast)
    stocked(cast, Product(BOOTS.id, "Wading boots", Money(1, "EUR")), run="run-2")

    personal = cast.look(entries_after, cast.mia, talk, 3)[0].personal
    assert personal is not None
    assert personal.card is not None
    assert (personal.card.name, personal.card.price) == ("Rimpi bog boots", Money(9_950, "EUR"))


def test_what_is_told_live_is_what_is_fetched_later(cast: Cast) -> None:
    stocked(cast, BOOTS)
    talk = cast.talk()

    told = cast.told_by(show_product, cast.ada, talk, "message-card", "41")

    assert [one.entry for one in told] == cast.look(entries_after, cast.mia, talk, 3)


def test_a_retried_card_is_sent_once(cast: Cast) -> None:
    stocked(cast, BOOTS)
    talk = cast.talk()

    receipts = [cast.do(show_product, cast.ada, talk, "message-card", "41") for _ in range(2)]

    assert receipts[0] == receipts[1]
    assert len(cast.look(entries_after, cast.mia, talk, 3)) == 2


def test_of_two_cards_each_stands_in_its_own_message(cast: Cast) -> None:
    stocked(cast, BOOTS, SOCKS)
    talk = shown(cast)
    cast.do(show_product, cast.ada, talk, "message-socks", "7")

    cards = [one.personal.card for one in cast.look(entries_after, cast.mia, talk, 3) if one.personal]

    assert [card.product for card in cards if card] == ["41", "7"]


def test_goods_that_are_not_there_are_refused(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(show_product, cast.ada, cast.talk(), "message-card", "41")


def test_only_who_is_responsible_recommends(cast: Cast) -> None:
    stocked(cast, BOOTS)
    talk = cast.talk()

    with pytest.raises(NotResponsible):
        cast.do(show_product, cast.ben, talk, "message-card", "41")
    with pytest.raises(NotFound):
        cast.do(show_product, cast.mia, talk, "message-card", "41")
    cast.do(close, cast.ada, talk, "spam")
    with pytest.raises(ConversationClosed):
        cast.do(show_product, cast.ada, talk, "message-card", "41")


def test_a_stranger_shows_nothing_here_and_none_of_our_goods_elsewhere(cast: Cast) -> None:
    stocked(cast, BOOTS)

    with pytest.raises(NotFound):
        cast.do(show_product, cast.carl, cast.talk(), "message-card", "41")


def test_a_name_that_looks_like_markup_is_a_name(cast: Cast) -> None:
    stocked(cast, Product(ProductId("x"), "<script>alert(1)</script>"))
    talk = shown(cast, product="x")

    personal = cast.look(entries_after, cast.mia, talk, 3)[0].personal
    assert personal is not None
    assert personal.text == "<script>alert(1)</script>"
