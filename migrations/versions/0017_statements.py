"""What customers say that counts in law: in which chat or contact, how far each chat was read, and receipts."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE statements (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), visitor_id TEXT NOT NULL,
    conversation_id TEXT REFERENCES conversations (id), contact_id TEXT NOT NULL REFERENCES contacts (id),
    said_at BIGINT NOT NULL, is_open BIGINT NOT NULL
);
CREATE INDEX statements_by_conversation ON statements (site_id, conversation_id);
CREATE INDEX statements_by_contact ON statements (site_id, contact_id);
CREATE TABLE statement_hearings (
    conversation_id TEXT PRIMARY KEY REFERENCES conversations (id), site_id TEXT NOT NULL REFERENCES sites (id),
    heard_up_to BIGINT NOT NULL
);
CREATE TABLE statement_receipts (
    statement_id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), visitor_id TEXT NOT NULL,
    address TEXT NOT NULL, sent_at BIGINT NOT NULL
);
CREATE INDEX statement_receipts_by_time ON statement_receipts (site_id, sent_at);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
