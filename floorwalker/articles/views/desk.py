"""Articles as an agent links them: published, those in the customer's language first."""

import msgspec

from floorwalker.articles import store
from floorwalker.articles.model import ArticleId
from floorwalker.articles.views.library import begins, best_texts
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.language_tags import base_language
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site
from floorwalker.visitors.views import card


class ReadyArticle(msgspec.Struct, frozen=True, tag_field="kind", tag="article"):
    """An article as it would be linked in the answer to one customer; `path` leads to it on this server."""

    id: ArticleId
    name: str
    language: str
    is_in_their_language: bool
    begins: str
    path: str


def ready_articles(reads: Reads, actor: Actor, conversation_id: str) -> list[ReadyArticle]:
    """What the actor may link for a customer: first in the customer's language, then what is linked and read most."""
    talk = conversation_for(reads, actor, conversation_id)
    if actor.kind != "agent":
        raise NotFound
    speaks = base_language(card(reads, talk.site_id, talk.visitor_id).language)
    shop, used = site(reads, talk.site_id), {one.id: one for one in store.articles(reads, talk.site_id)}
    published = [one for one in store.texts(reads, talk.site_id) if one.standing == "published"]
    texts = list(best_texts(published, [speaks, shop.language]))
    texts.sort(key=lambda one: (one.language != speaks, -used[one.article_id].linked, -used[one.article_id].readers))
    return [
        ReadyArticle(
            id=one.article_id,
            name=one.wording.title,
            language=one.language,
            is_in_their_language=one.language == speaks,
            begins=begins(one),
            path=path_of(shop.key, one.article_id, one.language),
        )
        for one in texts
    ]


def path_of(site_key: str, article_id: ArticleId, language: str) -> str:
    """Where everybody can read an article, on this server."""
    return f"/articles/{site_key}/{article_id}?lang={language}"
