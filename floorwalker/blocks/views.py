"""Who is kept out now, what the blocked are told, and the page of blocks."""

import msgspec

from floorwalker.blocks import store
from floorwalker.blocks.model import (
    MOST_SHOWN,
    Block,
    BlockId,
    BlockSettings,
    Breadth,
    Ending,
    Scope,
    Spared,
    is_in,
)
from floorwalker.callbacks.views.contact import settings as contact_settings
from floorwalker.identity.views import addresses_of_staff, agent
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.kit.phone import shown_phone
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site
from floorwalker.visitors.views import card


class KeptOut(msgspec.Struct, frozen=True):
    """Whom a shop keeps out at one moment: visitors, ranges, and whose range is still to be learned."""

    visitors: frozenset[str] = frozenset()
    ranges: tuple[str, ...] = ()
    to_learn: dict[str, BlockId] = {}

    def keeps_out(self, visitor_id: str | None, address: str) -> bool:
        """Whether this visitor, or whoever comes from there, is not let in."""
        return visitor_id in self.visitors or any(is_in(address, one) for one in self.ranges)


class BlockCard(msgspec.Struct, frozen=True):
    """A block as leads see it; never the address."""

    id: BlockId
    visitor_number: int
    scope: Scope
    breadth: Breadth
    is_range_known: bool
    spared: Spared | None
    by: str
    reason: str
    made_at: Instant
    until: Instant
    ended: Ending | None
    ended_at: Instant | None
    conversation: ConversationId | None
    warnings: int


class BlockPage(msgspec.Struct, frozen=True):
    """All blocks, what is told to the blocked, and the usual words of a warning."""

    blocks: list[BlockCard]
    settings: BlockSettings
    usual_mail: str
    usual_warning: str


def kept_out(reads: Reads, site_id: SiteId) -> KeptOut:
    """Whom a shop keeps out now; a range in which somebody of the staff has signed in since keeps nobody out."""
    holding = store.holding(reads, site_id, reads.now)
    if not holding:
        return KeptOut()
    staff = addresses_of_staff(reads, site_id) if any(found for _, found in holding) else []
    ranges = [found for _, found in holding if found and not any(is_in(one, found) for one in staff)]
    return KeptOut(
        visitors=frozenset(made.visitor_id for made, _ in holding),
        ranges=tuple(ranges),
        to_learn={made.visitor_id: made.id for made, _ in holding if made.wants_range(reads.now)},
    )


def how_to_reach(reads: Reads, site_id: SiteId, language: str) -> str:
    """What the blocked are told: where the shop is reached all the same. A sentence, and below it mail and phone."""
    chosen, shop = store.settings(reads, site_id), site(reads, site_id)
    mail = chosen.mail or contact_settings(reads, site_id).mailbox
    phone = shown_phone(chosen.phone, None) if chosen.phone else ""
    if not mail and not phone:
        return say("blocks.reach_pages", language, shop=shop.name)
    return "\n".join((say("blocks.reach", language, shop=shop.name), *filter(None, (mail, phone))))


def warning_text(reads: Reads, site_id: SiteId, language: str) -> str:
    """What is said before anybody is blocked: in the shop's own words, or the usual."""
    own = store.settings(reads, site_id).warnings.get(language.partition("-")[0])
    return own or say("auto.abuse_warning", language, shop=site(reads, site_id).name)


def block_page(reads: Reads, actor: Actor) -> BlockPage:
    """All blocks of a shop, the latest first."""
    return BlockPage(
        blocks=[_card(reads, one) for one in store.latest(reads, actor.site_id, MOST_SHOWN)],
        settings=store.settings(reads, actor.site_id),
        usual_mail=contact_settings(reads, actor.site_id).mailbox,
        usual_warning=say("auto.abuse_warning", "en", shop=site(reads, actor.site_id).name),
    )


def _card(reads: Reads, made: Block) -> BlockCard:
    return BlockCard(
        id=made.id,
        visitor_number=card(reads, made.site_id, made.visitor_id).number,
        scope=made.scope,
        breadth=made.breadth,
        is_range_known=made.is_range_known,
        spared=made.spared,
        by=agent(reads, made.site_id, made.by_agent_id).name,
        reason=store.reason(reads, made),
        made_at=made.made_at,
        until=made.until,
        ended=made.ended,
        ended_at=made.ended_at,
        conversation=made.conversation_id,
        warnings=store.warnings_of(reads, made.site_id, made.visitor_id),
    )
