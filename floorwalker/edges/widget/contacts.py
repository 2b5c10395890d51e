"""The form for when live chat cannot: what it offers, what is sent, and what became of it."""

import msgspec
from aiohttp import web

from floorwalker.callbacks.actions.asking import ask
from floorwalker.callbacks.model import ContactRequest, TooQuick
from floorwalker.callbacks.views.shopper import ContactForm, form_for, statuses
from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.premises import PREMISES, Premises
from floorwalker.edges.widget.visitor import visitor_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import TooMuch
from floorwalker.plumbing.secrets import is_signed, sign
from floorwalker.statements.actions.closing import withdraw


class Offered(msgspec.Struct, frozen=True):
    """What a form can offer, and the slip by which the server knows again when it was opened."""

    form: ContactForm
    slip: str


class Sent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A filled-in form with its slip."""

    slip: str
    request: ContactRequest


def open_contact_form(app: web.Application) -> None:
    """Put the form's addresses into the application."""
    app.router.add_get("/widget/{site}/contact", give_form)
    app.router.add_post("/widget/{site}/contact", take_form)
    app.router.add_post("/widget/{site}/contacts/{contact}/withdraw", take_back)


async def give_form(request: web.Request) -> web.Response:
    """Give a shopper what they can choose from, and what they asked before."""
    actor, premises = await visitor_of(request), request.app[PREMISES]
    form = await premises.database.look(form_for, actor, request.query.get("branch"))
    return answer(Offered(form, _slip(premises, actor.id)))


async def take_form(request: web.Request) -> web.Response:
    """Keep what a shopper asks; gives what was promised."""
    actor, premises = await visitor_of(request), request.app[PREMISES]
    if not premises.contacts.take(address_of(request)):
        raise TooMuch
    sent = await read_as(request, Sent)
    opened_at = _opened_at(premises, actor.id, sent.slip)
    contact = await premises.database.submit(ask, actor, sent.request, opened_at)
    return answer({"contact": contact, "contacts": await premises.database.look(statuses, actor)}, status=201)


async def take_back(request: web.Request) -> web.Response:
    """The shopper needs no answer any more."""
    actor, database = await visitor_of(request), request.app[PREMISES].database
    await database.submit(withdraw, actor, request.match_info["contact"])
    return answer({"contacts": await database.look(statuses, actor)})


def _slip(premises: Premises, visitor_id: str) -> str:
    opened_at = str(premises.clock.now())
    return f"{opened_at}:{sign(premises.secret, f'contact:{visitor_id}:{opened_at}')}"


def _opened_at(premises: Premises, visitor_id: str, slip: str) -> Instant:
    """Read when the form was opened; a slip that we never gave is that of a program."""
    opened_at, _, signature = slip.partition(":")
    if not opened_at.isdecimal() or not is_signed(premises.secret, f"contact:{visitor_id}:{opened_at}", signature):
        raise TooQuick
    return Instant(int(opened_at))
