"""Articles that many tests begin with."""

from floorwalker.articles.actions.writing import add_article, publish_article
from floorwalker.articles.model import ArticleId
from floorwalker.articles.views.page import ArticleCard, article_cards
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.ids import ConversationId
from tests.cast import Cast

TITLE = "Sending things back"
TEXT = "You can send everything back for **30 days**. Print the label and bring the parcel to the post."


def draft(cast: Cast, title: str = TITLE, text: str = TEXT, language: str = "en") -> ArticleId:
    """Lea writes an article that nobody but the staff sees."""
    return cast.do(add_article, cast.lea, language, title, text)


def published(cast: Cast, title: str = TITLE, text: str = TEXT, language: str = "en") -> ArticleId:
    """Lea writes an article for everybody."""
    article = draft(cast, title, text, language)
    cast.do(publish_article, cast.lea, article, language)
    return article


def card_of(cast: Cast, article: ArticleId) -> ArticleCard:
    """Give an article as its page shows it to Lea."""
    return next(card for card in cast.look(article_cards, cast.lea) if card.id == article)


def say(cast: Cast, talk: ConversationId, text: str) -> str:
    """Ada says something; gives her name for it."""
    client_id = cast.new_client_id()
    cast.do(send_message, cast.ada, talk, client_id, text)
    return client_id
