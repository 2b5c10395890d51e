"""The shop's customer records: what they say beside a conversation, and for owners, where they are."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.crm.actions.choosing import choose_crm
from floorwalker.crm.actions.looking_up import consult
from floorwalker.crm.model import LONGEST_HEADER_VALUE, Answer, Header, Mapped, NotACrmHeader, Rules
from floorwalker.crm.views import CrmCard, crm_page, going_to_try
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.crm_call import ask_records
from floorwalker.edges.live.deeds import keep
from floorwalker.edges.live.frames import Answered, Asked, Id, Reference
from floorwalker.edges.live.line import Row
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Role
from floorwalker.plumbing.sealing import seal

Text = Annotated[str, Meta(max_length=2_000)]


class AskCrm(Asked, frozen=True, tag="ask_crm"):
    """Show what the shop's records say of the customer of this conversation; `again`: ask them anew."""

    conversation: Reference
    again: bool = False


class CrmShown(Answered, frozen=True, tag="crm"):
    """What the shop's records say; nothing where none are asked, or nobody knows who it is."""

    id: Id
    crm: CrmCard | None


class GivenHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A header to send along; without a value the one that was given before."""

    name: Text
    value: Text | None = None


class CrmWanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an owner chooses."""

    is_on: bool
    address: Text
    headers: Annotated[list[GivenHeader], Meta(max_length=20)] = []
    fields: Annotated[list[Mapped], Meta(max_length=50)] = []
    timeout_seconds: int = 4
    by_claim: bool = False


class CrmTried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom to ask about, by hand."""

    mail: Text = ""
    customer: Text = ""


CRM_ROWS: list[Row] = [keep(AskCrm, consult, lambda frame_id, card: CrmShown(id=frame_id, crm=card), CrmShown)]


def open_crm(app: web.Application) -> None:
    """Put the addresses into the application."""
    app.router.add_get("/console/api/crm", show_page)
    app.router.add_post("/console/api/crm", take_rules)
    app.router.add_post("/console/api/crm/try", try_it)


async def show_page(request: web.Request) -> web.Response:
    """Where the records are, for owners."""
    return await show(request, crm_page, await signed_in(request, Role.OWNER))


async def take_rules(request: web.Request) -> web.Response:
    """Ask these records from now on."""
    actor, installation = await signed_in(request, Role.OWNER), request.app[PREMISES].secret
    wanted = await read_as(request, CrmWanted)
    headers = tuple(Header(one.name.strip(), "") for one in wanted.headers)
    new = {one.name.strip(): seal(installation, _one_line(one.value)) for one in wanted.headers if one.value}
    fields = tuple(wanted.fields)
    chosen = Rules(wanted.is_on, wanted.address, headers, fields, wanted.timeout_seconds, wanted.by_claim)
    return await do(request, choose_crm, actor, chosen, new)


async def try_it(request: web.Request) -> web.Response:
    """Ask about somebody now, and show what the desk would be shown."""
    actor, premises = await signed_in(request, Role.OWNER), request.app[PREMISES]
    tried = await read_as(request, CrmTried)
    going = await premises.database.look(going_to_try, actor, tried.mail, tried.customer)
    found: Answer = await ask_records(going, premises.secret)
    return answer(found)


def _one_line(value: str) -> str:
    """A second line in a header would be a header of somebody else's choice."""
    if len(value) > LONGEST_HEADER_VALUE or not value.isascii() or not value.isprintable():
        raise NotACrmHeader
    return value
