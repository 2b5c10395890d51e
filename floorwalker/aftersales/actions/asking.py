"""Asking the shop to cancel, change or take back an order. What becomes of it the shop says, never we."""

from floorwalker.aftersales.actions.concerning import concerned
from floorwalker.aftersales.facts import RequestAnswered, RequestMade, RequestUnreached
from floorwalker.aftersales.model import (
    DAY_MS,
    LONGEST_REPLY,
    LONGEST_WORDS,
    MOST_REQUESTS_A_DAY,
    Answer,
    AskedAlready,
    Kind,
    NotAskable,
    OrderRequest,
    RequestId,
    TooManyRequests,
)
from floorwalker.aftersales.store import requests, rules
from floorwalker.aftersales.views.own import OwnOrder, own_order, shopper
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.ids import new_id
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_line, clean_message
from floorwalker.orders.model import OrderLine
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import held_head, tell, words_of
from floorwalker.plumbing.work import Work

BRING_REQUEST = "bring_request"
"""The due work that brings a request to the shop's server, until it is taken."""


def ask_request(work: Work, order: str, kind: Kind, text: str, goods: list[int]) -> RequestId:
    """Ask something of an order of one's own; `goods` are places in its list, none for all of them."""
    visitor_id, own = shopper(work, work.actor), own_order(work, work.actor, order)
    held_head(work, work.actor.site_id, own.card.id)
    _refuse(work, own, kind)
    words = words_of(work, _cleaned(work, kind, text))
    lines = _chosen(own.card.lines, goods)
    length, digest = len(words.text), words.digest()
    fact = RequestMade(own.card.id, visitor_id, kind, own.way, len(lines), length, digest)
    made = fact.begun(work.actor.site_id, RequestId(new_id()), work.now)
    requests.add(work, made, lines)
    tell(work, made.id, fact, words=words, concerns=concerned(work, visitor_id), state=made)
    schedule(work, BRING_REQUEST, made.id, work.now)
    return made.id


def answer_request(work: Work, request: str, answer: Answer, reply: str) -> None:
    """The shop's server says what becomes of a request. What it said first stands, however often it says something."""
    made = _held(work, request)
    if not made.is_open:
        return
    words = words_of(work, clean_line(reply, longest=LONGEST_REPLY))
    fact = RequestAnswered(made.visitor_id, answer, len(words.text), words.digest())
    after = fact.changed(made, made.seq + 1, work.now)
    cancel(work, BRING_REQUEST, made.id)
    tell(work, made.id, fact, words=words, concerns=concerned(work, made.visitor_id), state=after)


def note_unreached(work: Work, request: str, tries: int) -> None:
    """The shop's server took it at no try: that is said, and nobody waits for it in vain."""
    made = _held(work, request)
    if made.standing != "asked":
        return
    fact = RequestUnreached(made.visitor_id, tries)
    after = fact.changed(made, made.seq + 1, work.now)
    tell(work, made.id, fact, concerns=concerned(work, made.visitor_id), state=after)


def _held(work: Work, request: str) -> OrderRequest:
    made = requests.held(work, request) if work.actor.kind == "system" else None
    if made is None:
        raise NotFound
    return made


def _refuse(work: Work, own: OwnOrder, kind: Kind) -> None:
    site_id, card = work.actor.site_id, own.card
    offered = rules.rules(work, site_id).may_ask(card.state, card.delivery, work.now)
    if kind not in {one.kind for one in offered}:
        raise NotAskable
    asked = [row.request for row in requests.of_order(work, site_id, card.id)]
    if any(one.kind == kind and one.standing in {"asked", "accepted"} for one in asked):
        raise AskedAlready
    if requests.count_since(work, site_id, card.id, Instant(work.now - DAY_MS)) >= MOST_REQUESTS_A_DAY:
        raise TooManyRequests


def _cleaned(work: Work, kind: Kind, text: str) -> str:
    """A change without a word is none; to cancel or return, no word is needed."""
    if not text.strip():
        if kind == "change":
            raise EmptyText
        return ""
    return without_secrets(clean_message(text, longest=LONGEST_WORDS), work.now)


def _chosen(lines: list[OrderLine], goods: list[int]) -> list[OrderLine]:
    return [line for place, line in enumerate(lines) if place in goods] or lines
