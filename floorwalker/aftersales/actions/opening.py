"""Opening an order by a code that goes to its mail address, without saying to anybody whether there is such an order.

Whoever asks gets the same answer after the same work: a claim is kept and looked at later. Only then is it known
whether there is an order of that number and address; where there is none, nobody knows the code.
"""

from floorwalker.aftersales.actions.concerning import concerned
from floorwalker.aftersales.facts import OrderCodeAsked, OrderOpened
from floorwalker.aftersales.model import (
    DAY_MS,
    LONGEST_NUMBER,
    MOST_CODES_FOR_ONE,
    MOST_CODES_OF_ONE,
    MOST_CODES_TO_ONE,
    OPEN_FOR_MS,
    ClaimId,
    OrderClaim,
    Outcome,
    TooManyCodes,
)
from floorwalker.aftersales.store import claims
from floorwalker.aftersales.views.own import shopper
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import new_id
from floorwalker.kit.mailed_code import CODE_LASTS_MS, code_digest, code_of, is_right_code
from floorwalker.kit.text import clean_name
from floorwalker.orders.views import order_named
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.mail.code_letter import code_letter
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.mail.queue import queue_mail
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import site
from floorwalker.visitors.views import card

SEND_ORDER_CODE = "send_order_code"


def ask_order_code(work: Work, number: str, mail: str) -> None:
    """Have a code sent to the address that an order was placed from, if this is it."""
    visitor_id, site_id = shopper(work, work.actor), work.actor.site_id
    clean_number, address = named_number(number), clean_address(mail).lower()
    held_head(work, site_id, site_id)  # so that two who ask at once do not count the same
    claim_id = ClaimId(new_id())
    unknown = code_digest(claim_id, work.salt())
    claim = OrderClaim(claim_id, site_id, visitor_id, clean_number, address, unknown, work.now)
    _refuse_too_many(work, claim)
    claims.drop_old(work, Instant(work.now - DAY_MS - OPEN_FOR_MS))
    claims.add_claim(work, claim)
    tell(work, claim.id, OrderCodeAsked(visitor_id))
    schedule(work, SEND_ORDER_CODE, claim.id, work.now)


def send_order_code(work: Work, claim_id: str) -> None:
    """Look whether there is such an order, and send its address a code; else nothing happens."""
    claim = claims.claim(work, work.actor.site_id, claim_id)
    if claim is None or claim.order_id is not None or claim.is_over(work.now):
        return
    order_id = order_named(work, claim.site_id, claim.number, claim.address)
    if order_id is None:
        return
    code = code_of(work.salt())
    claims.keep_code(work, claim.id, order_id, code_digest(claim.id, code))
    shop, language = site(work, claim.site_id).name, card(work, claim.site_id, claim.visitor_id).language
    letter = code_letter(claim.address, code, shop, language, words="order.mail.code")
    queue_mail(work, letter, purpose="order_code", about_id=claim.id, key=f"{claim.id}:code", good_for_ms=CODE_LASTS_MS)


def open_order(work: Work, code: str) -> Outcome:
    """Take the code that arrived, and show that order in this browser. A wrong one is counted; five end it."""
    visitor_id, site_id = shopper(work, work.actor), work.actor.site_id
    held_head(work, site_id, site_id)
    claim = claims.latest_claim(work, site_id, visitor_id)
    if claim is None or claim.is_over(work.now):
        return "code_over"
    if not is_right_code(claim.id, code, claim.code_digest) or claim.order_id is None:
        claims.count_try(work, claim.id)
        return "wrong_code"
    claims.set_opened(work, claim.id)
    tell(work, claim.id, OrderOpened(claim.order_id, visitor_id), concerns=concerned(work, visitor_id))
    return "opened"


def named_number(number: str) -> str:
    """The number as people read it off a mail, with or without the sign before it."""
    return clean_name(number, longest=LONGEST_NUMBER).removeprefix("#").strip() or "#"


def _refuse_too_many(work: Work, claim: OrderClaim) -> None:
    here, there, of_it = claims.claimed(work, claim, Instant(work.now - DAY_MS))
    if here >= MOST_CODES_OF_ONE or there >= MOST_CODES_TO_ONE or of_it >= MOST_CODES_FOR_ONE:
        raise TooManyCodes
