"""What is kept of cards and pictures."""

from floorwalker.catalogue.model import Picture
from floorwalker.catalogue.store import cards
from floorwalker.kit.facts import Card
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.work import Work


def keep_card(work: Work, conversation_id: ConversationId, message_seq: int, card: Card) -> None:
    """Keep a card as it stands in a message."""
    cards.keep_card(work, conversation_id, message_seq, card)


def keep_picture(work: Work, product_id: str, found: Picture) -> None:
    """Keep what became of fetching a picture."""
    cards.keep_picture(work, product_id, found)
