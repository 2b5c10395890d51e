"""What conversations were about and came to: when each ended, its wrap-up, the shop's topics, personal follow-ups."""

from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None

TABLES = """
ALTER TABLE conversations ADD COLUMN ended_at BIGINT;
CREATE INDEX ended_conversations_by_time ON conversations (site_id, ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE topics (
    site_id TEXT NOT NULL REFERENCES sites (id), id TEXT NOT NULL, name TEXT NOT NULL, label TEXT NOT NULL,
    is_retired BIGINT NOT NULL, added_at BIGINT NOT NULL, PRIMARY KEY (site_id, id)
);
CREATE TABLE wrap_ups (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL UNIQUE,
    ended_at BIGINT NOT NULL
);
CREATE INDEX wrap_ups_by_time ON wrap_ups (site_id, ended_at);
CREATE TABLE follow_ups (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL,
    contact_id TEXT NOT NULL, given_at BIGINT NOT NULL
);
CREATE INDEX follow_ups_by_conversation ON follow_ups (site_id, conversation_id);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
