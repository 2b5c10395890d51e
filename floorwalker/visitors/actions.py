"""What visitors do before they say anything."""

import msgspec

from floorwalker.kit.ids import VisitorId, new_id
from floorwalker.kit.money import read_money
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.secrets import digest_of, new_token
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import branches
from floorwalker.visitors import store
from floorwalker.visitors.facts import VisitorArrived
from floorwalker.visitors.model import Visitor

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
    found = read_money(cart) if cart else None
    store.set_cart(work, work.actor.site_id, VisitorId(work.actor.id), found if found and found.minor else None)
