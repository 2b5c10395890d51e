"""Handing customers over at the console: form, card of the receiver, hint, what a shop chose, and the figures."""

import msgspec
from aiohttp import web

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.handover.actions.confirming import confirm_handover, return_handover
from floorwalker.handover.actions.giving import hand_on
from floorwalker.handover.actions.settings import choose_settings
from floorwalker.handover.measures.carried_over import carried_over
from floorwalker.handover.model import HandoverRequest, HandoverSettings, Text
from floorwalker.handover.views.desk import (
    handover_by_number,
    handover_draft,
    handover_settings,
    handovers_of_contact,
    handovers_of_talk,
)
from floorwalker.handover.views.identification import identification_hint
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import BadRequest, NotFound

LONGEST_DAYS = 365
LONGEST_NUMBER = 9


class Nothing(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What needs no words."""


class Reason(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Why it is given back."""

    reason: Text


def open_handover_book(app: web.Application) -> None:
    """Put the addresses into the application."""
    routes, talk, one = app.router, "/console/api/conversations/{conversation}", "/console/api/handovers/{handover}"
    routes.add_get(f"{talk}/handover-draft", give_draft)
    routes.add_get(f"{talk}/identification", give_hint)
    routes.add_get(f"{talk}/handovers", list_of_talk)
    routes.add_post(f"{talk}/handovers", hand_over)
    routes.add_get("/console/api/contacts/{contact}/handovers", list_of_contact)
    routes.add_post(f"{one}/confirm", confirm_one)
    routes.add_post(f"{one}/give-back", give_one_back)
    routes.add_get("/console/api/handovers", show_figures)
    routes.add_get("/console/api/cases/{number}", show_case)
    routes.add_get("/console/api/handover-settings", show_settings)
    routes.add_post("/console/api/handover-settings", take_settings)


async def give_draft(request: web.Request) -> web.Response:
    """What is known already."""
    actor = await signed_in(request)
    return await show(request, handover_draft, actor, request.match_info["conversation"])


async def give_hint(request: web.Request) -> web.Response:
    """What to say where the customer must be known."""
    actor = await signed_in(request)
    return await show(request, identification_hint, actor, request.match_info["conversation"])


async def list_of_talk(request: web.Request) -> web.Response:
    """The handovers of one conversation."""
    actor = await signed_in(request)
    return await show(request, handovers_of_talk, actor, request.match_info["conversation"])


async def list_of_contact(request: web.Request) -> web.Response:
    """The handovers from which a contact came."""
    actor = await signed_in(request)
    return await show(request, handovers_of_contact, actor, request.match_info["contact"])


async def hand_over(request: web.Request) -> web.Response:
    """Hand a customer over."""
    actor, asked = await signed_in(request), await read_as(request, HandoverRequest)
    given = await request.app[PREMISES].database.submit(hand_on, actor, request.match_info["conversation"], asked)
    return answer({"handover": given}, status=201)


async def confirm_one(request: web.Request) -> web.Response:
    """Say that one has it."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await do(request, confirm_handover, actor, request.match_info["handover"])


async def give_one_back(request: web.Request) -> web.Response:
    """Give it back with a reason."""
    actor, said = await signed_in(request), await read_as(request, Reason)
    return await do(request, return_handover, actor, request.match_info["handover"], said.reason)


async def show_case(request: web.Request) -> web.Response:
    """The handover whose number a customer says."""
    actor, number = await signed_in(request), request.match_info["number"]
    if not number.isascii() or not number.isdecimal() or len(number) > LONGEST_NUMBER:
        raise NotFound
    return await show(request, handover_by_number, actor, int(number))


async def show_figures(request: web.Request) -> web.Response:
    """Whether customers had to say anything twice, for leads."""
    actor, days = await signed_in(request, Role.LEAD), request.query.get("days", "30")
    if not days.isascii() or not days.isdecimal() or not 1 <= int(days[:4]) <= LONGEST_DAYS:
        raise BadRequest
    return await show(request, carried_over, actor, int(days))


async def show_settings(request: web.Request) -> web.Response:
    """What the shop chose."""
    actor = await signed_in(request)
    return await show(request, handover_settings, actor.site_id)


async def take_settings(request: web.Request) -> web.Response:
    """Choose something else from now on."""
    actor, chosen = await signed_in(request, Role.LEAD), await read_as(request, HandoverSettings)
    return await do(request, choose_settings, actor, chosen)
