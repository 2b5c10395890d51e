"""Give a file out to whoever holds a ticket for its conversation, so that it can do nothing but be looked at."""

from urllib.parse import quote

from aiohttp import web

from floorwalker.conversations.views import file_for
from floorwalker.edges.live.premises import PREMISES, Premises
from floorwalker.edges.live.ticket import holder_of
from floorwalker.identity.views import agent, is_picture
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import FileId
from floorwalker.plumbing.work import Reads

HARMLESS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, max-age=3600",
}


async def give_out(request: web.Request) -> web.Response:
    """Answer one request for a file."""
    premises = request.app[PREMISES]
    holder = holder_of(premises, request.query.get("ticket", ""))
    file = await premises.database.look(file_of, holder, request.match_info["file"])
    return await hand_out(premises, file)


async def hand_out(premises: Premises, file: Attachment) -> web.Response:
    """Give a file to whoever may have it: a picture to look at, anything else to put away."""
    content = await premises.files.content(file.id)
    if content is None:
        raise NotFound
    is_picture = file.media_type.startswith("image/")
    how = "inline" if is_picture else "attachment"
    named = f"{how}; filename*=UTF-8''{quote(file.name, safe='')}"
    return web.Response(body=content, content_type=file.media_type, headers={**HARMLESS, "Content-Disposition": named})


async def show_picture(request: web.Request) -> web.Response:
    """Show the face of one of the staff: public, since every customer sees it. Other files are not there."""
    premises = request.app[PREMISES]
    if not await premises.database.look(is_picture, request.path):
        raise NotFound
    content = await premises.files.content(FileId(request.match_info["file"]))
    if content is None:
        raise NotFound
    headers = {**HARMLESS, "Cache-Control": "public, max-age=86400", "Cross-Origin-Resource-Policy": "cross-origin"}
    return web.Response(body=content, content_type="image/png", headers=headers)


def file_of(reads: Reads, holder: Actor, file_id: str) -> Attachment:
    """The file that a ticket opens; none to a colleague who was suspended since it was given."""
    if holder.kind == "agent" and agent(reads, holder.site_id, holder.id).is_suspended:
        raise NotFound
    return file_for(reads, holder, file_id)
