"""What visitors do before they say anything, and how it becomes known who they are."""

import msgspec

from floorwalker.customers.actions import end_consent, hear_of_advertising, keep_consent, keep_note, meet
from floorwalker.customers.model import SaidIn, Vouched
from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.ids import CustomerId, VisitorId, new_id
from floorwalker.kit.money import Money, read_money
from floorwalker.kit.text import clean_line, clean_name
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.secrets import digest_of, new_token
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import branches
from floorwalker.visitors import store
from floorwalker.visitors.facts import (
    AskingChosen,
    VisitorArrived,
    VisitorIntroduced,
    VisitorLeft,
    VisitorRecognised,
)
from floorwalker.visitors.model import Asking, Presented, Visitor
from floorwalker.visitors.views import is_somebody_else, said_by

LONGEST_ADDRESS = 2_000
LONGEST_TITLE = 300


class Arrival(msgspec.Struct, frozen=True):
    """A new visitor and the token by which their browser will prove to be them."""

    visitor: Visitor
    token: str


def arrive(work: Work, language: str) -> Arrival:
    """Welcome somebody new to the actor's site."""
    site_id = work.actor.site_id
    number = store.highest_number(work, site_id) + 1
    visitor = Visitor(VisitorId(new_id()), site_id, number, language)
    token = new_token()
    store.add(work, visitor, digest_of(token))
    tell(work, visitor.id, VisitorArrived(language=language))
    return Arrival(visitor, token)


def look_at(work: Work, url: str, title: str) -> tuple[str, str]:
    """Remember which page the visitor has before them; gives its address and title made visible."""
    address = clean_line(url, longest=LONGEST_ADDRESS)
    heading = clean_line(title, longest=LONGEST_TITLE)
    store.set_page(work, VisitorId(work.actor.id), address, heading)
    return address, heading


def stand_before(work: Work, branch: str) -> None:
    """Remember of which branch the page around the visitor is, named as the shop's people name it; else of none."""
    site_id, visitor_id = work.actor.site_id, VisitorId(work.actor.id)
    meant = branch.strip().casefold()
    found = next((one.id for one in branches(work, site_id) if meant in {one.name.casefold(), one.id}), None)
    if found != store.branch(work, site_id, visitor_id):
        store.set_branch(work, site_id, visitor_id, found)


def fill_cart(work: Work, cart: str) -> None:
    """Remember what the visitor's cart is worth, as the shop's page says it: `7990EUR`, or nothing if it is empty."""
    keep_cart(work, read_money(cart) if cart else None)


def keep_cart(work: Work, cart: Money | None) -> None:
    """Keep what the visitor's cart is worth, however the page said it."""
    store.set_cart(work, work.actor.site_id, VisitorId(work.actor.id), cart if cart and cart.minor else None)


def introduce(work: Work, name: str, mail: str) -> None:
    """The visitor says who they are; what is left out stays as it was. It is a claim, and joins them to nobody."""
    visitor = _held(work)
    if not name.strip() and not mail.strip():
        raise EmptyText
    said = said_by(work, visitor.site_id, visitor.id)
    now_name = clean_name(name) if name.strip() else said.name
    now_mail = clean_address(mail) if mail.strip() else said.mail
    if (now_name, now_mail) != (said.name, said.mail):
        store.set_introduction(work, visitor.id, now_name, now_mail)
        tell(work, visitor.id, VisitorIntroduced(has_name=bool(now_name), has_mail=bool(now_mail)))


def present(work: Work, presented: Presented) -> Arrival | None:
    """The shop's page says who is before it; gives a new visitor where this one is, or was, somebody else."""
    visitor, arrival = _held(work), None
    if is_somebody_else(work, visitor, presented):
        store.set_token(work, visitor.id, digest_of(new_token()))
        tell(work, visitor.id, VisitorLeft(), concerns=(visitor.id,))
        arrival = arrive(work, visitor.language)
        visitor = arrival.visitor
    if presented.vouched is not None:
        customer_id = _recognise(work, visitor, presented.vouched)
        if presented.advertising is not None:
            hear_of_advertising(work, customer_id, presented.advertising)
    return arrival


def note(work: Work, visitor: str, text: str) -> None:
    """Note something for colleagues about a customer, or about a visitor whom nobody vouched for."""
    keep_note(work, _whom(work, visitor), text)


def record_consent(work: Work, visitor: str, said_in: SaidIn, wording: str) -> None:
    """Take down that they agreed to advertising by mail: where they said so, and to which wording."""
    keep_consent(work, _whom(work, visitor), said_in, wording)


def withdraw_consent(work: Work, visitor: str) -> None:
    """Take down that they want no more advertising."""
    end_consent(work, _whom(work, visitor))


def choose_asking(work: Work, chosen: Asking) -> None:
    """Say when this shop asks who somebody is, and for what."""
    require(work.actor, Role.LEAD)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    store.keep_asking(work, site_id, chosen)
    work.know(("asking", site_id), chosen)
    tell(work, site_id, AskingChosen(**msgspec.structs.asdict(chosen)))


def _recognise(work: Work, visitor: Visitor, vouched: Vouched) -> CustomerId:
    customer_id = meet(work, vouched)
    if visitor.customer_id != customer_id:
        store.set_customer(work, visitor.id, customer_id)
        tell(work, visitor.id, VisitorRecognised(customer_id=customer_id), concerns=(visitor.id,))
    return customer_id


def _whom(work: Work, visitor: str) -> str:
    """About whom something is kept: the customer, or a visitor whom nobody vouched for. No shopper may know of it."""
    found = store.held(work, work.actor.site_id, VisitorId(visitor)) if work.actor.kind != "visitor" else None
    if found is None:
        raise NotFound
    return found.customer_id or found.id


def _held(work: Work) -> Visitor:
    found = store.held(work, work.actor.site_id, VisitorId(work.actor.id)) if work.actor.kind == "visitor" else None
    if found is None:
        raise NotFound
    return found
