"""An article as decisions see it: its texts, one for each language, and how it is read."""

from collections.abc import Collection, Sequence
from typing import Literal, NewType

import msgspec
from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import SiteId
from floorwalker.kit.prose.reading import unsafe_links
from floorwalker.kit.text import clean_message, clean_name

ArticleId = NewType("ArticleId", str)
Standing = Literal["draft", "published", "withdrawn"]

MOST_ARTICLES = 300
LONGEST_ARTICLE = 12_000
LONGEST_TITLE = 120


class TooManyArticles(FloorwalkerError):
    """More than anybody keeps true."""

    code = "too_many_articles"
    sentence = "A shop has at most 300 articles. Withdraw some that nobody reads."


class UnsafeLink(FloorwalkerError):
    """A link that could do something else than lead to a page, a mailbox or a telephone."""

    code = "unsafe_link"
    sentence = "A link begins with https://, http://, mailto: or tel:."


class Wording(msgspec.Struct, frozen=True):
    """What a text is called, and what it says in Markdown."""

    title: str
    text: str


class TextState(msgspec.Struct, frozen=True):
    """What the facts say of an article's text in one language."""

    language: str
    standing: Standing
    length: int


class Article(msgspec.Struct, frozen=True):
    """What the facts about an article have made of it, without its words."""

    id: ArticleId
    site_id: SiteId
    seq: int
    texts: tuple[TextState, ...]
    readers: int = 0
    helped: int = 0
    not_helped: int = 0
    linked: int = 0
    broken_links: int = 0

    @property
    def is_public(self) -> bool:
        """Whether shoppers can read it in any language."""
        return any(text.standing == "published" for text in self.texts)

    def text_in(self, language: str) -> TextState | None:
        """What is known of the text in a language, if there is one."""
        return next((text for text in self.texts if text.language == language), None)

    def with_text(self, seq: int, changed: TextState) -> "Article":
        """The article after a text of it changed, or came."""
        others = (text for text in self.texts if text.language != changed.language)
        return replace(self, seq=seq, texts=tuple(sorted((*others, changed), key=lambda text: text.language)))


class Read(msgspec.Struct, frozen=True):
    """That a visitor has read an article, and what they say of it, if anything."""

    read_at: Instant
    is_helpful: bool | None


class Counted(msgspec.Struct, frozen=True):
    """What was counted of an article in some time."""

    readers: int = 0
    helped: int = 0
    not_helped: int = 0
    linked: int = 0


def clean_wording(title: str, text: str) -> Wording:
    """Accept words that can be shown to everybody."""
    said = Wording(clean_name(title, longest=LONGEST_TITLE), clean_message(text, longest=LONGEST_ARTICLE))
    unsafe = unsafe_links(said.text)
    if unsafe:
        raise UnsafeLink(f"{UnsafeLink.sentence} This one does not: {unsafe[0][:100]}")
    return said


def best_language(offered: Collection[str], wanted: Sequence[str]) -> str | None:
    """In which of its languages somebody is given an article: the first they want, or else whichever there is."""
    return next((language for language in wanted if language in offered), min(offered, default=None))
