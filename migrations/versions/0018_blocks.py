"""Who is kept out for abuse, from where and until when; who was warned; and how the blocked still reach the shop."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE blocks (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id),
    visitor_id TEXT NOT NULL REFERENCES visitors (id), made_at BIGINT NOT NULL, until BIGINT NOT NULL,
    ended_at BIGINT, address_range TEXT
);
CREATE INDEX blocks_by_time ON blocks (site_id, made_at);
CREATE TABLE abuse_warnings (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), visitor_id TEXT NOT NULL,
    agent_id TEXT NOT NULL, warned_at BIGINT NOT NULL
);
CREATE INDEX abuse_warnings_by_visitor ON abuse_warnings (site_id, visitor_id);
CREATE TABLE block_settings (site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
