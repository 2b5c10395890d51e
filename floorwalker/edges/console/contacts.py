"""Contacts at the desk: the morning list, one of them whole, and what is done about it."""

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.callbacks.actions import answering, watching
from floorwalker.callbacks.model import AnsweredBy, CallOutcome, ContactSettings
from floorwalker.callbacks.views.calendar import calendar_of
from floorwalker.callbacks.views.contact import settings
from floorwalker.callbacks.views.desk import Which, contact_full, contact_rows, contacts_of_talk
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.premises import PREMISES
from floorwalker.handover.actions import confirming
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import BadRequest
from floorwalker.plumbing.mail.queue import try_again
from floorwalker.plumbing.mail.views import parked_of
from floorwalker.statements.actions import closing

Text = Annotated[str, Meta(max_length=20_000)]
Reference = Annotated[str, Meta(max_length=64)]


class Nothing(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What needs no words."""


class Called(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a call went; *call again* says when."""

    outcome: CallOutcome
    again_at: Instant | None = None
    note: Text = ""


class Answer(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the customer is written, by mail or in their panel; or how it was answered elsewhere."""

    by: AnsweredBy
    text: Text


class Given(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Who is to answer, and by when."""

    owner: Reference
    due_at: Instant
    note: Text = ""


class Reason(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A note for colleagues."""

    note: Text = ""


def open_contact_book(app: web.Application) -> None:
    """Put the addresses about contacts into the application."""
    routes, one = app.router, "/console/api/contacts/{contact}"
    routes.add_get("/console/api/contacts", list_contacts)
    routes.add_get(one, show_contact)
    routes.add_get("/console/api/conversations/{conversation}/contacts", list_contacts_of_talk)
    routes.add_get(f"{one}/calendar", give_calendar)
    routes.add_post(f"{one}/take", take)
    routes.add_post(f"{one}/call", try_call)
    routes.add_post(f"{one}/answer", answer_contact)
    routes.add_post(f"{one}/hand-over", hand_over)
    routes.add_post(f"{one}/give-up", give_up)
    routes.add_post(f"{one}/spam", mark_spam)
    routes.add_post(f"{one}/restore", restore)
    routes.add_get("/console/api/contact-settings", show_settings)
    routes.add_post("/console/api/contact-settings", change_settings)
    routes.add_get("/console/api/mails", list_parked_mails)
    routes.add_post("/console/api/mails/{mail}/retry", retry_mail)


async def list_contacts(request: web.Request) -> web.Response:
    """The list, of all, of mine, of those that are late, or of those that have ended."""
    actor = await signed_in(request)
    try:
        which = msgspec.convert(request.query.get("which", "all"), Which)
    except msgspec.ValidationError as error:
        raise BadRequest from error
    return answer(await request.app[PREMISES].database.look(contact_rows, actor, which))


async def list_contacts_of_talk(request: web.Request) -> web.Response:
    """What was left or promised in one conversation."""
    actor, talk = await signed_in(request), request.match_info["conversation"]
    return answer(await request.app[PREMISES].database.look(contacts_of_talk, actor, talk))


async def show_contact(request: web.Request) -> web.Response:
    """One contact with everything that is needed to answer it."""
    actor = await signed_in(request)
    return answer(await request.app[PREMISES].database.look(contact_full, actor, request.match_info["contact"]))


async def give_calendar(request: web.Request) -> web.Response:
    """The promised time as a file for the agent's own calendar."""
    actor = await signed_in(request)
    text = await request.app[PREMISES].database.look(calendar_of, actor, request.match_info["contact"])
    headers = {"Content-Disposition": 'attachment; filename="call.ics"'}
    return web.Response(text=text, content_type="text/calendar", charset="utf-8", headers=headers)


async def take(request: web.Request) -> web.Response:
    """Begin to work on it."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await _do(request, actor, confirming.take)


async def try_call(request: web.Request) -> web.Response:
    """Keep how a call went."""
    actor, said = await signed_in(request), await read_as(request, Called)
    return await _do(request, actor, closing.try_call, said.outcome, said.again_at, said.note)


async def answer_contact(request: web.Request) -> web.Response:
    """Answer it."""
    actor, said = await signed_in(request), await read_as(request, Answer)
    return await _do(request, actor, closing.answer, said.by, said.text)


async def hand_over(request: web.Request) -> web.Response:
    """Give it to a colleague with a newly promised time."""
    actor, said = await signed_in(request), await read_as(request, Given)
    return await _do(request, actor, answering.hand_over, said.owner, said.due_at, said.note)


async def give_up(request: web.Request) -> web.Response:
    """Nobody can be reached there."""
    actor, said = await signed_in(request), await read_as(request, Reason)
    return await _do(request, actor, closing.give_up, said.note)


async def mark_spam(request: web.Request) -> web.Response:
    """It is no question."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await _do(request, actor, closing.mark_spam)


async def restore(request: web.Request) -> web.Response:
    """It was a question after all."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await _do(request, actor, answering.restore)


async def show_settings(request: web.Request) -> web.Response:
    """What the shop promises."""
    actor = await signed_in(request)
    return answer(await request.app[PREMISES].database.look(settings, actor.site_id))


async def change_settings(request: web.Request) -> web.Response:
    """Promise something else from now on."""
    actor, chosen = await signed_in(request, Role.LEAD), await read_as(request, ContactSettings)
    await request.app[PREMISES].database.submit(watching.set_contact_settings, actor, chosen)
    return answer({})


async def list_parked_mails(request: web.Request) -> web.Response:
    """Mails that were given up, for leads."""
    actor = await signed_in(request, Role.LEAD)
    return answer(await request.app[PREMISES].database.look(parked_of, actor.site_id))


async def retry_mail(request: web.Request) -> web.Response:
    """Have a mail sent after all."""
    actor, _ = await signed_in(request, Role.LEAD), await read_as(request, Nothing)
    await request.app[PREMISES].database.submit(try_again, actor, request.match_info["mail"])
    return answer({})


async def _do(request: web.Request, actor: Actor, action: Callable[..., Any], *given: object) -> web.Response:
    await request.app[PREMISES].database.submit(action, actor, request.match_info["contact"], *given)
    return answer({})
