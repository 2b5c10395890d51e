"""Recommending: an agent puts one of the shop's goods before the customer."""

from floorwalker.catalogue.actions.cards import keep_card
from floorwalker.catalogue.views.cards import card_of, cards_of, in_words
from floorwalker.catalogue.views.goods import product as goods_named
from floorwalker.conversations.actions.keeping import hold, record
from floorwalker.conversations.actions.talking import Receipt, send_message
from floorwalker.conversations.facts import ProductShown
from floorwalker.conversations.reading.heard import page_language
from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.work import Work


def show_product(work: Work, conversation: str, client_id: str, product: str) -> Receipt:
    """Say what it is, in a message with a card of it, once, however often it is sent.

    The words stand there for whoever cannot see the card: in mails, transcripts and older panels.
    """
    talk = hold(work, conversation)
    if work.actor.kind != "agent":
        raise NotFound
    shown = goods_named(work, talk.site_id, product)
    language = page_language(work, talk)
    card = card_of(work, talk.site_id, shown, language)
    receipt = send_message(work, talk.id, client_id, in_words(card, language), card=card)
    if receipt.seq not in cards_of(work, talk.site_id, talk.id):
        keep_card(work, talk.id, receipt.seq, card)
        price = (card.price.minor, card.price.currency) if card.price else ()
        record(work, hold(work, talk.id), ProductShown(receipt.seq, shown.id, *price))
    return receipt
