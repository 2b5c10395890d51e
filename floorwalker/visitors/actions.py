"""What visitors do before they say anything."""

import msgspec

from floorwalker.kit.ids import VisitorId, new_id
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.secrets import digest_of, new_token
from floorwalker.plumbing.work import Work
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
