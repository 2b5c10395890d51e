"""What a shop's server reports of its goods, and their pictures as everybody may see them."""

import msgspec
from aiohttp import web

from floorwalker.catalogue.actions.hearing import hear_report
from floorwalker.catalogue.feeds.reported import Webhook
from floorwalker.customers.proofs.webhook import webhook_secret_of
from floorwalker.customers.views import live_keys
from floorwalker.edges.live.answers import answer
from floorwalker.edges.live.downloads import HARMLESS
from floorwalker.edges.live.line import MALFORMED
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.shop.pictures import Pictures
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import BadRequest
from floorwalker.kit.webhook_signature import ID_HEADER, SIGNATURE_HEADER, TIME_HEADER, SignedHead, require_signed
from floorwalker.shops.views import site_by_key

MOST_REPORT_BYTES = 2**20
PICTURES = web.AppKey("pictures", Pictures)


def open_catalogue(app: web.Application) -> None:
    """Put the addresses into the application."""
    app[PICTURES] = Pictures(app[PREMISES])
    app.router.add_post("/shop/{site}/catalogue", take_report)
    app.router.add_get("/goods/{site}/{product}", show_goods)


async def take_report(request: web.Request) -> web.Response:
    """Hear what changed, once it is certain that the shop says so."""
    premises = request.app[PREMISES]
    site = await premises.database.look(site_by_key, request.match_info["site"])
    body = await _body(request)
    keys = await premises.database.look(live_keys, site.id)
    secrets = [webhook_secret_of(premises.secret, site.id, key.id) for key in keys]
    head = SignedHead(*(request.headers.get(name, "") for name in (ID_HEADER, TIME_HEADER, SIGNATURE_HEADER)))
    webhook_id = require_signed(head, body, secrets, premises.clock.now())
    await premises.database.submit(hear_report, system_of(site.id), webhook_id, _read(body).data)
    return answer({})


async def show_goods(request: web.Request) -> web.Response:
    """Show the picture of one of a shop's goods: public, since it stands on the shop's own pages."""
    premises = request.app[PREMISES]
    site = await premises.database.look(site_by_key, request.match_info["site"])
    content, media_type = await request.app[PICTURES].of(site, request.match_info["product"])
    headers = {**HARMLESS, "Cache-Control": "public, max-age=86400"}
    return web.Response(body=content, content_type=media_type, headers=headers)


async def _body(request: web.Request) -> bytes:
    body = b""
    async for part in request.content.iter_any():
        body += part
        if len(body) > MOST_REPORT_BYTES:
            raise BadRequest("A report has at most 1 MB. Send several.")
    return body


def _read(body: bytes) -> Webhook:
    try:
        return msgspec.json.decode(body, type=Webhook)
    except MALFORMED as error:
        raise BadRequest(f"{BadRequest.sentence} ({str(error)[:200]})") from error
