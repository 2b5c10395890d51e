"""Outgoing mails: where each stands, and its words, which can be erased."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE mails (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), key TEXT NOT NULL, purpose TEXT NOT NULL,
    about_id TEXT NOT NULL, state TEXT NOT NULL, queued_at BIGINT NOT NULL, good_until BIGINT NOT NULL,
    ended_at BIGINT, tries BIGINT NOT NULL, handed_at BIGINT, message_id TEXT,
    to_address TEXT, to_name TEXT, reply_address TEXT, reply_name TEXT, sender_name TEXT, subject TEXT, text TEXT,
    html TEXT, enclosures TEXT, is_automatic BIGINT NOT NULL, server_words TEXT,
    UNIQUE (site_id, key)
);
CREATE INDEX mails_by_handing ON mails (site_id, handed_at);
CREATE INDEX mails_by_address ON mails (site_id, to_address);
CREATE INDEX mails_not_sent ON mails (state) WHERE state IN ('waiting', 'parked');
"""


def upgrade() -> None:
    """Draw the table of mails."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
