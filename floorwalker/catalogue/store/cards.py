"""Cards as they were put before customers, and the pictures of goods as we serve them."""

import msgspec

from floorwalker.catalogue.model import Picture
from floorwalker.kit.facts import Card
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.work import Reads, Work

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Card).decode


def keep_card(work: Work, conversation_id: ConversationId, message_seq: int, card: Card) -> None:
    """Keep a card as it stands in a message."""
    work.write(
        "INSERT INTO product_cards (site_id, conversation_id, message_seq, card)"
        " VALUES (:site_id, :conversation_id, :message_seq, :card)",
        site_id=work.actor.site_id,
        conversation_id=conversation_id,
        message_seq=message_seq,
        card=_encode(card).decode(),
    )


def cards_of(reads: Reads, site_id: SiteId, conversation_id: ConversationId) -> dict[int, Card]:
    """All cards of a conversation, by the messages in which they stand."""
    rows = reads.read(
        "SELECT message_seq, card FROM product_cards WHERE site_id = :site_id AND conversation_id = :conversation_id",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    return {seq: _decode(card) for seq, card in rows}


def picture(reads: Reads, site_id: SiteId, product_id: str) -> Picture | None:
    """What is known of the picture of one of the shop's goods."""
    rows = reads.read(
        "SELECT url, file_id, media_type, tried_at FROM product_pictures"
        " WHERE site_id = :site_id AND product_id = :product_id",
        site_id=site_id,
        product_id=product_id,
    )
    return Picture(*rows[0]) if rows else None


def keep_picture(work: Work, product_id: str, found: Picture) -> None:
    """Keep what became of fetching a picture."""
    work.write(
        "INSERT INTO product_pictures (site_id, product_id, url, file_id, media_type, tried_at)"
        " VALUES (:site_id, :product_id, :url, :file_id, :media_type, :tried_at)"
        " ON CONFLICT (site_id, product_id) DO UPDATE SET url = excluded.url, file_id = excluded.file_id,"
        " media_type = excluded.media_type, tried_at = excluded.tried_at",
        site_id=work.actor.site_id,
        product_id=product_id,
        **msgspec.structs.asdict(found),
    )
