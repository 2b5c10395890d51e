"""Orders as the shop's server reports them: signed, or as if nobody were here."""

from typing import cast, get_args

import structlog
from aiohttp import web

from floorwalker.edges.live.answers import answer
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import BadRequest, NotFound
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.model import Report, Source
from floorwalker.orders.proofs.signature import TOPICS, require_genuine, secrets_of
from floorwalker.orders.reading.generic import read_generic
from floorwalker.orders.reading.shopify import read_shopify
from floorwalker.orders.reading.woocommerce import read_woocommerce
from floorwalker.orders.views import live_at

MOST_BYTES = 1_000_000
TRIAL = b"webhook_id="
"""What WooCommerce sends, unsigned, when a webhook is saved; it wants to hear that somebody is there."""

log = structlog.get_logger()


def open_order_door(app: web.Application) -> None:
    """Put the address for reports into the application."""
    app.router.add_post("/shop/{site}/orders/{source}", take_report)


async def take_report(request: web.Request) -> web.Response:
    """Keep what the shop's server reports. Whoever cannot sign for it learns nothing of any shop."""
    premises, source = request.app[PREMISES], _source_of(request)
    body = await _body_of(request)
    if source == "woocommerce" and body.startswith(TRIAL):
        return answer({})
    site_id, live = await premises.database.look(live_at, request.match_info["site"], source)
    secrets = secrets_of(premises.secret, site_id, source, live)
    require_genuine(source, request.headers, body, secrets, premises.clock.now())
    report = _read(source, request.headers.get(TOPICS.get(source, ""), ""), body)
    if report is None:
        log.info("report_passed_over", source=source, site=site_id)
    else:
        await premises.database.submit(take_in, system_of(site_id), source, report)
    return answer({})


def _read(source: Source, topic: str, body: bytes) -> Report | None:
    match source:
        case "woocommerce":
            return read_woocommerce(topic, body)
        case "shopify":
            return read_shopify(topic, body)
        case _:
            return read_generic(body)


def _source_of(request: web.Request) -> Source:
    if request.match_info["source"] not in get_args(Source):
        raise NotFound
    return cast("Source", request.match_info["source"])


async def _body_of(request: web.Request) -> bytes:
    body = b""
    async for part in request.content.iter_any():
        body += part
        if len(body) > MOST_BYTES:
            raise BadRequest
    return body
