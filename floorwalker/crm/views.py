"""Customer records as others see them."""

import msgspec

from floorwalker.conversations.views import of_visitors
from floorwalker.crm import store
from floorwalker.crm.model import CrmOff, Found, Going, Lookup, Mapped, Outcome, Rules, Somebody
from floorwalker.crm.reading.address import filled
from floorwalker.customers.model import LONGEST_EXTERNAL_ID
from floorwalker.kit.actors import Actor, Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.views import customer_of, said_by

LONGEST_MAIL = 320


class CrmPage(msgspec.Struct, frozen=True):
    """What an owner has chosen; of the headers only their names, for what they hold is shown to nobody again."""

    is_on: bool
    address: str
    headers: list[str]
    fields: list[Mapped]
    timeout_seconds: int
    by_claim: bool
    failures: int
    rests_until: Instant | None


class CrmCard(msgspec.Struct, frozen=True):
    """What the records say of a customer, or why they say nothing. Unproven: found by what they say of themselves."""

    outcome: Outcome
    asked_at: Instant
    is_proven: bool
    found: tuple[Found, ...] = ()


def rules(reads: Reads, site_id: SiteId) -> Rules:
    """Where a shop's records are."""
    return store.rules(reads, site_id)


def crm_page(reads: Reads, actor: Actor) -> CrmPage:
    """What the owner's page shows."""
    require(actor, Role.OWNER)
    chosen, circuit = store.rules(reads, actor.site_id), store.circuit(reads, actor.site_id)
    return CrmPage(
        chosen.is_on,
        chosen.address,
        [one.name for one in chosen.headers],
        list(chosen.fields),
        chosen.timeout_seconds,
        chosen.by_claim,
        circuit.failures,
        circuit.rests_until if circuit.is_resting(reads.now) else None,
    )


def going_to_try(reads: Reads, actor: Actor, mail: str, customer: str) -> Going:
    """What an owner asks the records by hand, to see what the desk would be shown."""
    require(actor, Role.OWNER)
    chosen = store.rules(reads, actor.site_id)
    about = Somebody(clean_line(mail, longest=LONGEST_MAIL), clean_line(customer, longest=LONGEST_EXTERNAL_ID), True)
    address = filled(chosen.address, about)
    if not chosen.is_on or address is None:
        raise CrmOff
    return Going("", address, chosen.headers, chosen.fields, chosen.timeout_seconds)


def somebody(reads: Reads, site_id: SiteId, visitor_id: VisitorId, chosen: Rules) -> Somebody | None:
    """By what a visitor may be looked up: what the shop vouches for, and only where allowed what they say."""
    known = customer_of(reads, site_id, visitor_id)
    if known is not None and known.external_id:
        return Somebody(known.mail, known.external_id, is_proven=True)
    said = said_by(reads, site_id, visitor_id)
    return Somebody(said.mail, "", is_proven=False) if chosen.by_claim and said.mail else None


def lookup(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Lookup | None:
    """What the records said of a visitor last, if they were asked."""
    return store.lookup(reads, site_id, visitor_id)


def card_of(found: Lookup, now: Instant) -> CrmCard:
    """What the desk is shown of it."""
    outcome: Outcome = "crm_silent" if found.is_overdue(now) else found.answer.outcome
    return CrmCard(outcome, found.asked_at, found.is_proven, found.answer.found)


def open_talks(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> tuple[ConversationId, ...]:
    """Which conversation a visitor has open, if any."""
    return tuple(one.id for one in of_visitors(reads, site_id, [visitor_id]) if one.is_open)
