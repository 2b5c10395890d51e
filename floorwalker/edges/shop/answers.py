"""What the shop's server answers later to what customers asked of their orders: signed, or as if nobody were here."""

from typing import Annotated, Literal

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.aftersales.actions.asking import answer_request
from floorwalker.aftersales.model import Answer, NotAnAnswer
from floorwalker.aftersales.proofs.secrets import live_secrets
from floorwalker.aftersales.views.rules import keys_at
from floorwalker.edges.live.answers import MOST_BODY_BYTES, answer
from floorwalker.edges.live.line import MALFORMED
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import BadRequest
from floorwalker.kit.webhook_signature import ID_HEADER, SIGNATURE_HEADER, TIME_HEADER, SignedHead, require_signed


class Answered(msgspec.Struct, frozen=True):
    """To which request what is said."""

    request: Annotated[str, Meta(max_length=100)]
    answer: Answer
    message: Annotated[str, Meta(max_length=5_000)] = ""


class Webhook(msgspec.Struct, frozen=True):
    """The body. Its type is another than that of what we send, so that nobody can bring that back to us."""

    type: Literal["order.request.answered"]
    data: Answered


def open_answer_door(app: web.Application) -> None:
    """Put the address for answers into the application."""
    app.router.add_post("/shop/{site}/order-answers", take_answer)


async def take_answer(request: web.Request) -> web.Response:
    """Keep what becomes of a request. Whoever cannot sign for it learns nothing of any shop."""
    premises, body = request.app[PREMISES], await _body_of(request)
    site_id, keys = await premises.database.look(keys_at, request.match_info["site"])
    now = premises.clock.now()
    head = SignedHead(*(request.headers.get(name, "") for name in (ID_HEADER, TIME_HEADER, SIGNATURE_HEADER)))
    require_signed(head, body, live_secrets(premises.secret, site_id, keys, now), now)
    said = _read(body).data
    await premises.database.submit(answer_request, system_of(site_id), said.request, said.answer, said.message)
    return answer({})


def _read(body: bytes) -> Webhook:
    try:
        return msgspec.json.decode(body, type=Webhook)
    except MALFORMED as error:
        raise NotAnAnswer(f"{NotAnAnswer.sentence} ({str(error)[:200]})") from error


async def _body_of(request: web.Request) -> bytes:
    body = b""
    async for part in request.content.iter_any():
        body += part
        if len(body) > MOST_BODY_BYTES:
            raise BadRequest
    return body
