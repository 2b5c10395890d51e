"""Articles at the console: everybody reads and searches them, agents link them, leads write and publish them."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.articles.actions.linking import note_link
from floorwalker.articles.actions.writing import add_article, publish_article, withdraw_article, write_article
from floorwalker.articles.model import LONGEST_ARTICLE, ArticleId
from floorwalker.articles.views.desk import ready_articles
from floorwalker.articles.views.library import public_texts, stamp_of
from floorwalker.articles.views.page import article_cards, article_ids_about, article_texts
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.lookups import Lookups
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Role
from floorwalker.kit.prose.reading import blocks_of, unsafe_links
from floorwalker.kit.text import clean_message

Reference = Annotated[str, Meta(max_length=64)]
LONGEST_SEARCH = 300

PUBLISHED: web.AppKey[Lookups[ArticleId]] = web.AppKey("published_articles", Lookups)


class ArticleForm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What an article is called and says in one language."""

    language: Reference
    title: str
    text: str


class InLanguage(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Which of an article's texts is meant."""

    language: Reference


class Draft(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A text that nobody has kept yet."""

    text: str


class LinkTold(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """In which message an article's address went out, by the sender's own name for it."""

    conversation: Reference
    client_id: Reference


def open_article_shelf(app: web.Application) -> None:
    """Put the addresses of articles into the application."""
    routes, one = app.router, "/console/api/articles/{article}"
    app[PUBLISHED] = Lookups(app[PREMISES].database, public_texts, stamp_of)
    routes.add_get("/console/api/ready-articles", give_ready)
    routes.add_get("/console/api/articles", list_articles)
    routes.add_post("/console/api/articles", add)
    routes.add_get("/console/api/articles/found", find)
    routes.add_post("/console/api/articles/drawn", draw)
    routes.add_get(one, give_texts)
    routes.add_post(one, write)
    routes.add_post(f"{one}/publish", publish)
    routes.add_post(f"{one}/withdraw", withdraw)
    routes.add_post(f"{one}/linked", tell_link)


async def give_ready(request: web.Request) -> web.Response:
    """Which articles may be linked for this customer."""
    actor = await signed_in(request)
    return await show(request, ready_articles, actor, request.query.get("conversation", ""))


async def list_articles(request: web.Request) -> web.Response:
    """What there is: for leads and owners all, for agents what is published."""
    return await show(request, article_cards, await signed_in(request))


async def find(request: web.Request) -> web.Response:
    """Which articles answer a question."""
    actor = await signed_in(request)
    index = await request.app[PUBLISHED].index_of(actor.site_id)
    return await show(request, article_ids_about, actor, request.query.get("q", "")[:LONGEST_SEARCH], index)


async def give_texts(request: web.Request) -> web.Response:
    """What an article says in each language."""
    actor = await signed_in(request)
    return await show(request, article_texts, actor, _article(request))


async def draw(request: web.Request) -> web.Response:
    """Show a writer how a text will be read, and which of its links cannot stand."""
    await signed_in(request, Role.LEAD)
    text = clean_message((await read_as(request, Draft)).text, longest=LONGEST_ARTICLE)
    return answer({"blocks": blocks_of(text), "unsafe": unsafe_links(text)})


async def add(request: web.Request) -> web.Response:
    """Begin a new one."""
    actor = await signed_in(request, Role.LEAD)
    form = await read_as(request, ArticleForm)
    added = await request.app[PREMISES].database.submit(add_article, actor, *msgspec.structs.astuple(form))
    return answer({"article": added}, status=201)


async def write(request: web.Request) -> web.Response:
    """Let it say this in a language."""
    actor = await signed_in(request, Role.LEAD)
    form = await read_as(request, ArticleForm)
    return await do(request, write_article, actor, _article(request), *msgspec.structs.astuple(form))


async def publish(request: web.Request) -> web.Response:
    """Let shoppers read it in a language."""
    actor = await signed_in(request, Role.LEAD)
    meant = await read_as(request, InLanguage)
    return await do(request, publish_article, actor, _article(request), meant.language)


async def withdraw(request: web.Request) -> web.Response:
    """Let shoppers read it in a language no more."""
    actor = await signed_in(request, Role.LEAD)
    meant = await read_as(request, InLanguage)
    return await do(request, withdraw_article, actor, _article(request), meant.language)


async def tell_link(request: web.Request) -> web.Response:
    """Say that its address went out in a message."""
    actor = await signed_in(request)
    told = await read_as(request, LinkTold)
    return await do(request, note_link, actor, _article(request), told.conversation, told.client_id)


def _article(request: web.Request) -> str:
    return request.match_info["article"]
