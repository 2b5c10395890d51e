"""Templates at the console: agents take them and say so; leads write them, with their files, and see how they do."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.conversations.actions.uploading import upload
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.downloads import hand_out
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.uploads import receive
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import FileId, new_id
from floorwalker.templates.actions.filing import add_file, remove_file
from floorwalker.templates.actions.using import note_use
from floorwalker.templates.actions.writing import add_template, change_template, restore_template, retire_template
from floorwalker.templates.views.desk import file_to_send, ready_for
from floorwalker.templates.views.page import template_cards

Reference = Annotated[str, Meta(max_length=64)]


class TemplateForm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a template is called and says, in which language and for which team; nothing for any."""

    shortcut: str
    name: str
    text: str
    language: Reference | None = None
    team: Reference | None = None


class UseTold(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """In which message a template went out, by the sender's own name for it."""

    conversation: Reference
    client_id: Reference


def open_template_book(app: web.Application) -> None:
    """Put the addresses of templates into the application."""
    routes, one = app.router, "/console/api/templates/{template}"
    routes.add_get("/console/api/ready-templates", give_ready)
    routes.add_get("/console/api/templates", list_templates)
    routes.add_post("/console/api/templates", add)
    routes.add_post(one, change)
    routes.add_post(f"{one}/retire", retire)
    routes.add_post(f"{one}/restore", restore)
    routes.add_post(f"{one}/use", tell_use)
    routes.add_post(f"{one}/files", take_file)
    routes.add_get(f"{one}/files/{{file}}", give_file)
    routes.add_post(f"{one}/files/{{file}}/copy", copy_file)
    routes.add_post(f"{one}/files/{{file}}/remove", drop_file)


async def give_ready(request: web.Request) -> web.Response:
    """What may be said to this customer, filled in for them."""
    actor = await signed_in(request)
    return await show(request, ready_for, actor, request.query.get("conversation", ""))


async def list_templates(request: web.Request) -> web.Response:
    """Everything about every template, for leads and owners."""
    actor = await signed_in(request, Role.LEAD)
    return await show(request, template_cards, actor)


async def add(request: web.Request) -> web.Response:
    """Write a new one."""
    actor = await signed_in(request, Role.LEAD)
    form = await read_as(request, TemplateForm)
    fields = msgspec.structs.astuple(form)
    added = await request.app[PREMISES].database.submit(add_template, actor, *fields)
    return answer({"template": added}, status=201)


async def change(request: web.Request) -> web.Response:
    """Write it anew."""
    actor = await signed_in(request, Role.LEAD)
    form = await read_as(request, TemplateForm)
    return await do(request, change_template, actor, _template(request), *msgspec.structs.astuple(form))


async def retire(request: web.Request) -> web.Response:
    """Take it from the lists."""
    actor = await signed_in(request, Role.LEAD)
    return await do(request, retire_template, actor, _template(request))


async def restore(request: web.Request) -> web.Response:
    """Put it back."""
    actor = await signed_in(request, Role.LEAD)
    return await do(request, restore_template, actor, _template(request))


async def tell_use(request: web.Request) -> web.Response:
    """Say that it went out in a message."""
    actor = await signed_in(request)
    told = await read_as(request, UseTold)
    return await do(request, note_use, actor, _template(request), told.conversation, told.client_id)


async def take_file(request: web.Request) -> web.Response:
    """Take a file from a lead that goes along with it."""
    actor, premises = await signed_in(request, Role.LEAD), request.app[PREMISES]
    file = await receive(request, premises, actor)
    return answer({"file": await premises.database.submit(add_file, actor, file, _template(request))}, status=201)


async def give_file(request: web.Request) -> web.Response:
    """Show a file that goes along with it."""
    actor, premises = await signed_in(request), request.app[PREMISES]
    file = await premises.database.look(file_to_send, actor, _template(request), request.match_info["file"])
    return await hand_out(premises, file)


async def copy_file(request: web.Request) -> web.Response:
    """Give the actor a copy to send; like any upload it is theirs until then, and taken away if they never do."""
    actor, premises = await signed_in(request), request.app[PREMISES]
    kept = await premises.database.look(file_to_send, actor, _template(request), request.match_info["file"])
    content = await premises.files.content(kept.id)
    if content is None:
        raise NotFound
    copy = msgspec.structs.replace(kept, id=FileId(new_id()))
    await premises.files.keep(copy.id, content)
    return answer({"file": await premises.database.submit(upload, actor, copy)})


async def drop_file(request: web.Request) -> web.Response:
    """Let a file go along no more."""
    actor = await signed_in(request, Role.LEAD)
    return await do(request, remove_file, actor, _template(request), request.match_info["file"])


def _template(request: web.Request) -> str:
    return request.match_info["template"]
