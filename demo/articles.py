"""What the demo shop has written down for everybody, in up to three languages; one is a draft still."""

import tomllib
from pathlib import Path

import msgspec

from demo.stage import Stage
from floorwalker.articles.actions.writing import add_article, publish_article, write_article
from floorwalker.kit.actors import Actor

FILE = Path(__file__).parent / "articles.toml"


class OneText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article in one language."""

    language: str
    title: str
    text: str
    is_draft: bool = False


class OneArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article in its languages."""

    texts: list[OneText]


def articles() -> list[OneArticle]:
    """Read them all."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8"))["article"], list[OneArticle])


def write_articles(stage: Stage, owner: Actor, origin: str) -> None:
    """Let the owner write them, with links to the shop's own pages, and publish what is no draft."""
    for one in articles():
        first, *others = [msgspec.structs.replace(text, text=text.text.replace("ORIGIN", origin)) for text in one.texts]
        article = stage.act(owner, add_article, first.language, first.title, first.text)
        for text in others:
            stage.act(owner, write_article, article, text.language, text.title, text.text)
        for text in (first, *others):
            if not text.is_draft:
                stage.act(owner, publish_article, article, text.language)
