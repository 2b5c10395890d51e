"""What may answer a customer now, of everything that the shop has written: templates and articles, ranked as one."""

import asyncio
from typing import Literal

from aiohttp import web

from floorwalker.articles.views.desk import ReadyArticle, ready_articles
from floorwalker.articles.views.library import public_texts
from floorwalker.articles.views.library import stamp_of as stamp_of_articles
from floorwalker.conversations.views import said_by_visitor
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import show
from floorwalker.edges.live.lookups import Lookups, Stamp
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import SiteId
from floorwalker.language.lookup.index import Text
from floorwalker.plumbing.work import Reads
from floorwalker.templates.views.desk import ReadyTemplate, ready_for
from floorwalker.templates.views.suggestions import stamp_of as stamp_of_templates
from floorwalker.templates.views.suggestions import texts_to_find as template_texts

Owner = tuple[Literal["template", "article"], str]

MOST_SUGGESTED = 3
MOST_LOOKED_AT = 30
"""Of the best, some may be of other teams or languages."""
GOOD_FOR_SECONDS = 30
"""Every use of a template changes what was learned; nobody notices half a minute of it."""

LOOKUPS: web.AppKey[Lookups[Owner]] = web.AppKey("lookups", Lookups)


def open_suggestions(app: web.Application) -> None:
    """Put their address into the application."""
    app[LOOKUPS] = Lookups(app[PREMISES].database, texts_to_find, stamp_of, GOOD_FOR_SECONDS, by_meaning=True)
    app.router.add_get("/console/api/suggestions", suggest)


async def suggest(request: web.Request) -> web.Response:
    """What may answer what the customer says now."""
    actor = await signed_in(request)
    conversation = request.query.get("conversation", "")
    return await show(request, suggested, actor, conversation, await found_for(request, actor, conversation))


async def found_for(request: web.Request, actor: Actor, conversation: str) -> list[Owner]:
    """Whatever answers what a customer says now, whoever it is for, the best first."""
    index = await request.app[LOOKUPS].index_of(actor.site_id)
    question = await request.app[PREMISES].database.look(_asked_in, actor, conversation)
    # Reading what is meant takes a hundredth of a second, in which nobody else is kept waiting.
    return await asyncio.to_thread(index.best, question, MOST_LOOKED_AT) if question else []


def _asked_in(reads: Reads, actor: Actor, conversation: str) -> str:
    """What a customer has said since our last answer."""
    return " ".join(said_by_visitor(reads, actor, conversation))


def suggested(reads: Reads, actor: Actor, conversation: str, found: list[Owner]) -> list[ReadyTemplate | ReadyArticle]:
    """The three of what was found that are for this customer, in their language."""
    templates = {one.id: one for one in ready_for(reads, actor, conversation) if one.is_in_their_language}
    articles = {one.id: one for one in ready_articles(reads, actor, conversation) if one.is_in_their_language}
    ready: dict[Owner, ReadyTemplate | ReadyArticle] = {
        **{("template", template_id): one for template_id, one in templates.items()},
        **{("article", article_id): one for article_id, one in articles.items()},
    }
    return [ready[owner] for owner in dict.fromkeys(found) if owner in ready][:MOST_SUGGESTED]


def texts_to_find(reads: Reads, site_id: SiteId) -> tuple[Stamp, list[Text[Owner]]]:
    """Everything that a shop has written for its customers, with the stamp that tells when that has changed."""
    templates, articles = template_texts(reads, site_id), public_texts(reads, site_id)[1]
    owned: list[Text[Owner]] = [Text(("template", one.owner), one.title, one.says, one.answered) for one in templates]
    owned += [Text(("article", one.owner), one.title, one.says) for one in articles]
    return stamp_of(reads, site_id), owned


def stamp_of(reads: Reads, site_id: SiteId) -> Stamp:
    """What changes with everything that happens to templates, and with every change of an article."""
    templates, articles = stamp_of_templates(reads, site_id), stamp_of_articles(reads, site_id)
    return templates[0] + articles[0], templates[1] + articles[1]
