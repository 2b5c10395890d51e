"""Articles: their texts by language, who has read them, where agents linked them, and where their links lead."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE articles (id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id));
CREATE INDEX articles_by_site ON articles (site_id);
CREATE TABLE article_texts (
    site_id TEXT NOT NULL REFERENCES sites (id), article_id TEXT NOT NULL, language TEXT NOT NULL,
    standing TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, version BIGINT NOT NULL,
    PRIMARY KEY (site_id, article_id, language)
);
CREATE TABLE article_readers (
    site_id TEXT NOT NULL REFERENCES sites (id), article_id TEXT NOT NULL, visitor_id TEXT NOT NULL,
    read_at BIGINT NOT NULL, is_helpful BIGINT, judged_at BIGINT, PRIMARY KEY (site_id, article_id, visitor_id)
);
CREATE INDEX article_readers_by_time ON article_readers (site_id, read_at);
CREATE TABLE article_mentions (
    site_id TEXT NOT NULL REFERENCES sites (id), article_id TEXT NOT NULL, conversation_id TEXT NOT NULL,
    message_seq BIGINT NOT NULL, agent_id TEXT NOT NULL, linked_at BIGINT NOT NULL,
    PRIMARY KEY (site_id, conversation_id, message_seq, article_id)
);
CREATE INDEX article_mentions_by_time ON article_mentions (site_id, linked_at);
CREATE TABLE article_links (
    site_id TEXT NOT NULL REFERENCES sites (id), url TEXT NOT NULL, verdict TEXT NOT NULL, failures BIGINT NOT NULL,
    failing_since BIGINT, checked_at BIGINT NOT NULL, PRIMARY KEY (site_id, url)
);
"""


def upgrade() -> None:
    """Draw the tables of articles."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
