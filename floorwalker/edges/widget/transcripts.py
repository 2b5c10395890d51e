"""A shopper takes home what was said: as a file, or by mail to an address that they prove theirs."""

from typing import Annotated
from urllib.parse import quote

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.downloads import HARMLESS
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.visitor import visitor_of
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import TooMuch
from floorwalker.plumbing.work import Reads
from floorwalker.transcripts.actions import ask_transcript, note_download, prove_address
from floorwalker.transcripts.model import Form
from floorwalker.transcripts.views import proven_address, transcript_of
from floorwalker.transcripts.writing.as_html import as_html
from floorwalker.transcripts.writing.as_text import as_text

Zone = Annotated[str, Meta(max_length=64)]
WRITTEN = {"text": (as_text, "text/plain", "txt"), "html": (as_html, "text/html", "html")}


class Wish(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Where to, and by which clock."""

    mail: Annotated[str, Meta(max_length=320)]
    zone: Zone = ""


class Proof(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The six digits that arrived there."""

    code: Annotated[str, Meta(max_length=40)]
    zone: Zone = ""


class Download(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """As what."""

    form: Form
    zone: Zone = ""


def open_transcripts(app: web.Application) -> None:
    """Put its addresses into the application."""
    one = "/widget/{site}/conversations/{conversation}/transcript"
    app.router.add_get("/widget/{site}/proven-address", show_address)
    app.router.add_post(one, mail_it)
    app.router.add_post(f"{one}/code", take_code)
    app.router.add_post(f"{one}/download", download)


async def show_address(request: web.Request) -> web.Response:
    """The address that this browser has proven before."""
    actor = await visitor_of(request)
    return answer({"mail": await request.app[PREMISES].database.look(proven_address, actor)})


async def mail_it(request: web.Request) -> web.Response:
    """Send what was said, or first a code."""
    actor, premises = await visitor_of(request), request.app[PREMISES]
    if not premises.contacts.take(address_of(request)):
        raise TooMuch
    wish = await read_as(request, Wish)
    given = (request.match_info["conversation"], wish.mail, wish.zone)
    return answer({"outcome": await premises.database.submit(ask_transcript, actor, *given)})


async def take_code(request: web.Request) -> web.Response:
    """The shopper types in what arrived."""
    actor, proof = await visitor_of(request), await read_as(request, Proof)
    given = (request.match_info["conversation"], proof.code, proof.zone)
    return answer({"outcome": await request.app[PREMISES].database.submit(prove_address, actor, *given)})


async def download(request: web.Request) -> web.Response:
    """Give what was said as a file that its browser keeps and never runs."""
    actor, premises = await visitor_of(request), request.app[PREMISES]
    if not premises.uploads.take(actor.id):
        raise TooMuch
    wish = await read_as(request, Download)
    conversation = request.match_info["conversation"]
    text, name, lines = await premises.database.look(written, actor, conversation, wish)
    await premises.database.submit(note_download, actor, conversation, wish.form, lines)
    _, media_type, _ = WRITTEN[wish.form]
    headers = {**HARMLESS, "Cache-Control": "no-store"}
    headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return web.Response(text=text, content_type=media_type, charset="utf-8", headers=headers)


def written(reads: Reads, actor: Actor, conversation: str, wish: Download) -> tuple[str, str, int]:
    """Write a transcript out; gives it, its file's name, and how many lines it has."""
    transcript = transcript_of(reads, actor, conversation, wish.zone)
    write, _, ending = WRITTEN[wish.form]
    return write(transcript), f"{transcript.shop}.{ending}", len(transcript.lines)
