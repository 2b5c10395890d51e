"""What happened to an article, in the past tense: ids, kinds and lengths, never a word.

The subject is the article. What it is called and says is what `ArticleAdded` and `ArticleWritten` point to.
"""

from msgspec.structs import replace

from floorwalker.articles.model import Article, ArticleId, TextState
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId


class ArticleAdded(Fact, frozen=True, tag="article_added"):
    """A lead has begun an article, with a draft in its first language."""

    language: str
    length: int
    digest: str

    def begun(self, site_id: SiteId, article_id: ArticleId) -> Article:
        """The article as it is after its first fact."""
        return Article(article_id, site_id, 1, (TextState(self.language, "draft", self.length),))

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - it is the first
        """Nothing: it is added once."""
        return before


class ArticleWritten(Fact, frozen=True, tag="article_written"):
    """Its text in a language says something else, or is new; a new one is a draft."""

    language: str
    length: int
    digest: str

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """Other words in this language; who could read it before reads them now."""
        kept = before.text_in(self.language)
        return before.with_text(seq, TextState(self.language, kept.standing if kept else "draft", self.length))


class ArticlePublished(Fact, frozen=True, tag="article_published"):
    """Shoppers can read it in this language."""

    language: str

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """For everybody, in this language."""
        kept = before.text_in(self.language) or TextState(self.language, "draft", 0)
        return before.with_text(seq, replace(kept, standing="published"))


class ArticleWithdrawn(Fact, frozen=True, tag="article_withdrawn"):
    """Shoppers cannot read it in this language any more."""

    language: str

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """For the staff alone, in this language."""
        kept = before.text_in(self.language) or TextState(self.language, "draft", 0)
        return before.with_text(seq, replace(kept, standing="withdrawn"))


class ArticleRead(Fact, frozen=True, tag="article_read"):
    """A visitor has read it, for the first time."""

    visitor_id: VisitorId
    language: str

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """One reader more."""
        return replace(before, seq=seq, readers=before.readers + 1)


class ArticleJudged(Fact, frozen=True, tag="article_judged"):
    """A reader has said whether it helped; each says so once."""

    visitor_id: VisitorId
    is_helpful: bool

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """One voice more, on either side."""
        helped, not_helped = before.helped + self.is_helpful, before.not_helped + (not self.is_helpful)
        return replace(before, seq=seq, helped=helped, not_helped=not_helped)


class ArticleLinked(Fact, frozen=True, tag="article_linked"):
    """An agent has sent its address to a customer in this message."""

    conversation_id: ConversationId
    message_seq: int
    agent_id: AgentId

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """Linked once more."""
        return replace(before, seq=seq, linked=before.linked + 1)


class ArticleLinksChecked(Fact, frozen=True, tag="article_links_checked"):
    """Of its links to the shop's own pages another number leads nowhere than before."""

    broken: int

    def changed(self, before: Article, seq: int, at: Instant) -> Article:  # noqa: ARG002 - when is no matter
        """So many lead nowhere."""
        return replace(before, seq=seq, broken_links=self.broken)


ArticleFact = (
    ArticleAdded
    | ArticleWritten
    | ArticlePublished
    | ArticleWithdrawn
    | ArticleRead
    | ArticleJudged
    | ArticleLinked
    | ArticleLinksChecked
)


def apply(before: Article, entry: Entry[ArticleFact]) -> Article:
    """Give the article as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
