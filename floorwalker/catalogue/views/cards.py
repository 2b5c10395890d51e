"""Goods as they are put before a customer: as a card, and in plain words for where no card can be drawn."""

from decimal import Decimal
from urllib.parse import quote

from babel.numbers import format_currency

from floorwalker.catalogue.feeds.amounts import minor_digits
from floorwalker.catalogue.model import Picture, Product
from floorwalker.catalogue.store import cards
from floorwalker.kit.facts import Card
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.kit.money import Money
from floorwalker.plumbing.texts import say, spoken_for
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site


def cards_of(reads: Reads, site_id: SiteId, conversation_id: ConversationId) -> dict[int, Card]:
    """All cards of a conversation, by the messages in which they stand."""
    return cards.cards_of(reads, site_id, conversation_id)


def card_of(reads: Reads, site_id: SiteId, product: Product, language: str) -> Card:
    """Make a card for a customer who reads this language."""
    note = "" if product.availability == "unknown" else say(f"card.{product.availability}", language)
    return Card(
        product=product.id,
        name=product.name,
        price=product.price,
        was=product.was,
        note=note,
        delivery=product.delivery,
        url=product.url,
        picture=picture_address(site(reads, site_id).key, product) if product.picture else "",
    )


def picture_address(site_key: str, product: Product) -> str:
    """Where we give out a product's picture, whosever server it came from."""
    return f"/goods/{site_key}/{quote(product.id, safe='')}"


def in_words(card: Card, language: str) -> str:
    """Write a card out: for mails, transcripts, screen readers, and browsers that know no cards."""
    price = written(card.price, language) if card.price else ""
    before = say("card.was", language, price=written(card.was, language)) if card.was else ""
    cost = " ".join(filter(None, (price, before)))
    return "\n".join(filter(None, (card.name, cost, card.note, card.delivery, card.url)))


def written(money: Money, language: str) -> str:
    """Write an amount as readers of a language do."""
    whole = Decimal(money.minor).scaleb(-minor_digits(money.currency))
    return str(format_currency(whole, money.currency, locale=spoken_for(language)))


def picture(reads: Reads, site_id: SiteId, product_id: str) -> Picture | None:
    """What is known of the picture of one of the shop's goods."""
    return cards.picture(reads, site_id, product_id)
