"""The catalogue at the console: agents find goods and put them before customers; leads say where they come from."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.catalogue.actions.choosing import choose_feed, choose_group_teams
from floorwalker.catalogue.actions.reading import begin_run, remove_absent
from floorwalker.catalogue.model import LARGEST_FEED_BYTES, FeedTooLarge, GroupTeam, ProductId
from floorwalker.catalogue.views.cards import picture_address
from floorwalker.catalogue.views.goods import GoodsRow, find, on_page, rows
from floorwalker.catalogue.views.page import page
from floorwalker.conversations.views import conversation_for
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.uploads import EmptyFile
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import TooMuch
from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site
from floorwalker.visitors.views import card

LONGEST_SOUGHT = 200


class FoundGoods(msgspec.Struct, frozen=True):
    """What fits, the best first; where nothing is sought, what the customer looks at. Pictures by product."""

    goods: list[GoodsRow]
    looked_at: str | None
    pictures: dict[ProductId, str]


class FeedForm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Where goods are fetched from, how often, and from where else pictures come."""

    address: Annotated[str, Meta(max_length=2_000)] = ""
    every_hours: int = 24
    picture_origins: Annotated[list[str], Meta(max_length=10)] = []


class TeamsForm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Which team is best for which group."""

    teams: Annotated[list[GroupTeam], Meta(max_length=200)]


def open_goods_book(app: web.Application) -> None:
    """Put the addresses of goods into the application."""
    app.router.add_get("/console/api/goods", find_goods)
    app.router.add_get("/console/api/catalogue", show_catalogue)
    app.router.add_post("/console/api/catalogue/feed", take_feed)
    app.router.add_post("/console/api/catalogue/file", take_file)
    app.router.add_post("/console/api/catalogue/runs/{run}/sweep", sweep)
    app.router.add_post("/console/api/catalogue/teams", take_teams)


async def find_goods(request: web.Request) -> web.Response:
    """What fits the words, for whoever may see the conversation."""
    actor = await signed_in(request)
    asked = request.query
    return await show(request, found_for, actor, asked.get("conversation", ""), asked.get("words", "")[:LONGEST_SOUGHT])


async def show_catalogue(request: web.Request) -> web.Response:
    """How the catalogue stands."""
    actor = await signed_in(request, Role.LEAD)
    return await show(request, page, actor)


async def take_feed(request: web.Request) -> web.Response:
    """Fetch goods from elsewhere from now on."""
    actor = await signed_in(request, Role.LEAD)
    form = await read_as(request, FeedForm)
    return await do(request, choose_feed, actor, form.address, form.every_hours, form.picture_origins)


async def take_teams(request: web.Request) -> web.Response:
    """Let other teams serve who looks at which goods."""
    actor = await signed_in(request, Role.LEAD)
    return await do(request, choose_group_teams, actor, (await read_as(request, TeamsForm)).teams)


async def take_file(request: web.Request) -> web.Response:
    """Take a file of goods; it is read as soon as somebody has a moment."""
    actor, premises = await signed_in(request, Role.LEAD), request.app[PREMISES]
    if not premises.uploads.take(actor.id):
        raise TooMuch
    content, run_id = await _feed_in(request), FileId(new_id())
    await premises.files.keep(run_id, content)
    return answer({"run": await premises.database.submit(begin_run, actor, run_id, "file")}, status=201)


async def sweep(request: web.Request) -> web.Response:
    """Take away what a file lacks, though it lacks most."""
    actor, premises = await signed_in(request, Role.LEAD), request.app[PREMISES]
    removed = 0
    while some := await premises.database.submit(remove_absent, actor, request.match_info["run"]):
        removed += some
    return answer({"removed": removed})


def found_for(reads: Reads, actor: Actor, conversation: str, words: str) -> FoundGoods:
    """Find goods as of one moment; the page that the customer has before them says what they look at."""
    talk = conversation_for(reads, actor, conversation)
    looked_at = on_page(reads, actor.site_id, card(reads, talk.site_id, talk.visitor_id).page_url)
    goods = find(reads, actor.site_id, words) if words.strip() else [looked_at] if looked_at else []
    key = site(reads, actor.site_id).key
    pictures = {one.id: picture_address(key, one) for one in goods if one.picture}
    return FoundGoods(rows(reads, actor.site_id, goods), looked_at.id if looked_at else None, pictures)


async def _feed_in(request: web.Request) -> bytes:
    if (request.content_length or 0) > LARGEST_FEED_BYTES:
        raise FeedTooLarge
    parts, size = [], 0
    async for part in request.content.iter_chunked(65_536):
        size += len(part)
        if size > LARGEST_FEED_BYTES:
            raise FeedTooLarge
        parts.append(part)
    if not size:
        raise EmptyFile
    return b"".join(parts)
