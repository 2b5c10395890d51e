"""Articles for shoppers: finding and reading them needs no name, and saying whether one helped is one tap."""

import msgspec
from aiohttp import web

from floorwalker.articles.actions.reading import judge_article, note_read
from floorwalker.articles.model import ArticleId
from floorwalker.articles.views.library import looked_up, most_read, open_article, public_texts, stamp_of
from floorwalker.articles.writing.as_html import STYLE_HASH, as_html
from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.lookups import Lookups
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.switchboard import encode
from floorwalker.edges.widget.visitor import site_of, visitor_of
from floorwalker.kit.errors import TooMuch
from floorwalker.kit.language_tags import base_language
from floorwalker.plumbing.secrets import digest_of

FRESH_SECONDS = 60
"""So long somebody may still read what was withdrawn."""
LONGEST_SEARCH = 300
POLICY = f"default-src 'none'; style-src {STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

LIBRARY: web.AppKey[Lookups[ArticleId]] = web.AppKey("library", Lookups)


class Judgement(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Whether an article helped."""

    is_helpful: bool


def open_library(app: web.Application) -> None:
    """Put the addresses of articles into the application."""
    routes, one = app.router, "/widget/{site}/articles/{article}"
    app[LIBRARY] = Lookups(app[PREMISES].database, public_texts, stamp_of)
    routes.add_get("/widget/{site}/articles", find)
    routes.add_get(one, give_article)
    routes.add_post(f"{one}/read", note)
    routes.add_post(f"{one}/judge", judge)
    routes.add_get("/articles/{site}/{article}", give_page)


async def find(request: web.Request) -> web.Response:
    """What is read most, or what answers a question."""
    site, premises, language = await site_of(request), request.app[PREMISES], _language(request)
    question = request.query.get("q", "")[:LONGEST_SEARCH].strip()
    if not question:
        return _public(request, await premises.database.look(most_read, site.id, language))
    if not premises.searches.take(address_of(request)):
        raise TooMuch
    index = await request.app[LIBRARY].index_of(site.id)
    return _public(request, await premises.database.look(looked_up, site.id, language, question, index))


async def give_article(request: web.Request) -> web.Response:
    """One article as the panel draws it."""
    site = await site_of(request)
    look = request.app[PREMISES].database.look
    return _public(request, await look(open_article, site.id, request.match_info["article"], _language(request)))


async def give_page(request: web.Request) -> web.Response:
    """One article as a page of its own, to which agents link."""
    site = await site_of(request)
    look = request.app[PREMISES].database.look
    article = await look(open_article, site.id, request.match_info["article"], _language(request))
    headers = {"Cache-Control": f"public, max-age={FRESH_SECONDS}", "Content-Security-Policy": POLICY}
    page = as_html(article, site.name)
    return web.Response(text=page, content_type="text/html", charset="utf-8", headers=headers)


async def note(request: web.Request) -> web.Response:
    """A visitor reads it; gives what they have said of it before."""
    actor = await visitor_of(request)
    said = await request.app[PREMISES].database.submit(
        note_read, actor, request.match_info["article"], _language(request)
    )
    return answer({"is_helpful": said})


async def judge(request: web.Request) -> web.Response:
    """Keep whether it helped a visitor; gives what is kept."""
    actor = await visitor_of(request)
    judged = await read_as(request, Judgement)
    kept = await request.app[PREMISES].database.submit(
        judge_article, actor, request.match_info["article"], is_helpful=judged.is_helpful
    )
    return answer({"is_helpful": kept})


def _language(request: web.Request) -> str:
    """The language that is asked for; whatever else stands there is none that an article has."""
    return base_language(request.query.get("lang", "")[:20])


def _public(request: web.Request, body: object) -> web.Response:
    """Answer with what everybody may read and keep for a moment: no cookie makes it, and none comes with it."""
    encoded = encode(body)
    tag = f'"{digest_of(encoded.decode())[:16]}"'
    headers = {"Cache-Control": f"public, max-age={FRESH_SECONDS}", "ETag": tag}
    if request.headers.get("If-None-Match") == tag:
        return web.Response(status=304, headers=headers)
    return web.Response(body=encoded, content_type="application/json", headers=headers)
