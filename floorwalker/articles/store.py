"""Tables of the articles: what they say, who has read them, where agents linked them, and where their links lead."""

import msgspec

from floorwalker.articles.facts import ArticleFact, ArticleLinked
from floorwalker.articles.model import Article, ArticleId, Counted, Read, Standing, Wording
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.links import KnownLinks
from floorwalker.plumbing.trail import lines_after
from floorwalker.plumbing.work import Reads, Work

known_links = KnownLinks("article_links")
_decode_state = msgspec.json.Decoder(Article).decode
_decode_fact = msgspec.json.Decoder(ArticleFact).decode


class Written(msgspec.Struct, frozen=True):
    """An article's text in one language."""

    article_id: ArticleId
    language: str
    standing: Standing
    wording: Wording


def held(work: Work, article_id: str) -> Article | None:
    """Load an article of the actor's site and hold it for this unit of work."""
    site_id = work.actor.site_id
    rows = work.read("SELECT id FROM articles WHERE site_id = :site_id AND id = :id", site_id=site_id, id=article_id)
    return held_head(work, site_id, article_id).state(_decode_state) if rows else None


def articles(reads: Reads, site_id: SiteId) -> list[Article]:
    """All articles of a shop, the oldest first."""
    rows = reads.read(
        "SELECT heads.state FROM articles JOIN heads ON heads.subject_id = articles.id"
        " WHERE articles.site_id = :site_id ORDER BY articles.id",
        site_id=site_id,
    )
    return [_decode_state(state) for (state,) in rows]


def article(reads: Reads, site_id: SiteId, article_id: str) -> Article | None:
    """Look at an article of this shop."""
    rows = reads.read(
        "SELECT heads.state FROM articles JOIN heads ON heads.subject_id = articles.id"
        " WHERE articles.site_id = :site_id AND articles.id = :id",
        site_id=site_id,
        id=article_id,
    )
    return _decode_state(rows[0][0]) if rows else None


def texts(reads: Reads, site_id: SiteId) -> list[Written]:
    """All texts of a shop's articles."""
    rows = reads.read(
        "SELECT article_id, language, standing, title, text FROM article_texts WHERE site_id = :site_id"
        " ORDER BY article_id, language",
        site_id=site_id,
    )
    return [Written(article_id, language, standing, Wording(*words)) for article_id, language, standing, *words in rows]


def texts_of(reads: Reads, site_id: SiteId, article_id: str) -> list[Written]:
    """The texts of one article, by language."""
    rows = reads.read(
        "SELECT article_id, language, standing, title, text FROM article_texts"
        " WHERE site_id = :site_id AND article_id = :article_id ORDER BY language",
        site_id=site_id,
        article_id=article_id,
    )
    return [Written(own_id, language, standing, Wording(*words)) for own_id, language, standing, *words in rows]


def how_many(reads: Reads, site_id: SiteId) -> int:
    """How many articles a shop has that are not withdrawn altogether."""
    rows = reads.read(
        "SELECT COUNT(DISTINCT article_id) FROM article_texts WHERE site_id = :site_id AND standing <> 'withdrawn'",
        site_id=site_id,
    )
    return int(rows[0][0])


def stamp(reads: Reads, site_id: SiteId) -> tuple[int, int]:
    """What changes with every change of a text of this shop, and with nothing else."""
    rows = reads.read("SELECT COUNT(*), SUM(version) FROM article_texts WHERE site_id = :site_id", site_id=site_id)
    return int(rows[0][0]), int(rows[0][1] or 0)


def add(work: Work, new: Article) -> None:
    """Keep that there is a new article."""
    work.write("INSERT INTO articles (id, site_id) VALUES (:id, :site_id)", id=new.id, site_id=new.site_id)


def write(work: Work, after: Article, language: str, says: Wording) -> None:
    """Keep what an article says in a language, new or changed."""
    work.write(
        "INSERT INTO article_texts (site_id, article_id, language, standing, title, text, version)"
        " VALUES (:site_id, :article_id, :language, 'draft', :title, :text, 1)"
        " ON CONFLICT (site_id, article_id, language) DO UPDATE SET title = excluded.title, text = excluded.text,"
        " version = article_texts.version + 1",
        site_id=after.site_id,
        article_id=after.id,
        language=language,
        title=says.title,
        text=says.text,
    )


def stand(work: Work, after: Article, language: str, standing: Standing) -> None:
    """Keep who may read the text in a language now."""
    work.write(
        "UPDATE article_texts SET standing = :standing, version = version + 1"
        " WHERE site_id = :site_id AND article_id = :article_id AND language = :language",
        standing=standing,
        site_id=after.site_id,
        article_id=after.id,
        language=language,
    )


def read_by(reads: Reads, site_id: SiteId, article_id: str, visitor_id: str) -> Read | None:
    """That a visitor has read an article before, if they have."""
    rows = reads.read(
        "SELECT read_at, is_helpful FROM article_readers"
        " WHERE site_id = :site_id AND article_id = :article_id AND visitor_id = :visitor_id",
        site_id=site_id,
        article_id=article_id,
        visitor_id=visitor_id,
    )
    return Read(rows[0][0], None if rows[0][1] is None else bool(rows[0][1])) if rows else None


def add_reader(work: Work, read: Article, visitor_id: str) -> None:
    """Keep that a visitor has read an article."""
    work.write(
        "INSERT INTO article_readers (site_id, article_id, visitor_id, read_at)"
        " VALUES (:site_id, :article_id, :visitor_id, :now)",
        site_id=read.site_id,
        article_id=read.id,
        visitor_id=visitor_id,
        now=work.now,
    )


def judge(work: Work, read: Article, visitor_id: str, *, is_helpful: bool) -> None:
    """Keep what a reader says of an article."""
    work.write(
        "UPDATE article_readers SET is_helpful = :is_helpful, judged_at = :now"
        " WHERE site_id = :site_id AND article_id = :article_id AND visitor_id = :visitor_id",
        is_helpful=int(is_helpful),
        now=work.now,
        site_id=read.site_id,
        article_id=read.id,
        visitor_id=visitor_id,
    )


def add_mention(work: Work, linked: Article, fact: ArticleLinked) -> int:
    """Keep that an agent linked an article; 0 when it was known already."""
    return work.write(
        "INSERT INTO article_mentions (site_id, article_id, conversation_id, message_seq, agent_id, linked_at)"
        " VALUES (:site_id, :article_id, :conversation_id, :message_seq, :agent_id, :now)"
        " ON CONFLICT (site_id, conversation_id, message_seq, article_id) DO NOTHING",
        **msgspec.structs.asdict(fact),
        site_id=linked.site_id,
        article_id=linked.id,
        now=work.now,
    )


def counted(reads: Reads, site_id: SiteId, since: Instant) -> dict[ArticleId, Counted]:
    """What was counted of each article since an instant."""
    read = reads.read(
        "SELECT article_id, COUNT(*), COALESCE(SUM(is_helpful), 0), COUNT(is_helpful) FROM article_readers"
        " WHERE site_id = :site_id AND read_at >= :since GROUP BY article_id",
        site_id=site_id,
        since=since,
    )
    found = {row[0]: Counted(row[1], int(row[2]), row[3] - int(row[2])) for row in read}
    for article_id, times in _linked_since(reads, site_id, since):
        found[article_id] = msgspec.structs.replace(found.get(article_id, Counted()), linked=times)
    return found


def entries(reads: Reads, site_id: SiteId, article_id: ArticleId) -> list[Entry[ArticleFact]]:
    """An article's journal in order."""
    return [
        Entry(seq, Instant(at), _decode_fact(body))
        for seq, at, _, body, _, _ in lines_after(reads, site_id, article_id, 0)
    ]


def _linked_since(reads: Reads, site_id: SiteId, since: Instant) -> list[tuple[ArticleId, int]]:
    rows = reads.read(
        "SELECT article_id, COUNT(*) FROM article_mentions WHERE site_id = :site_id AND linked_at >= :since"
        " GROUP BY article_id",
        site_id=site_id,
        since=since,
    )
    return [(ArticleId(article_id), int(times)) for article_id, times in rows]
