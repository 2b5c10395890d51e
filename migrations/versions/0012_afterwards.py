"""What was masked in a chat and may be looked at for a while; what customers say afterwards and take home."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE secrets (
    site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL REFERENCES conversations (id),
    message_seq BIGINT NOT NULL, place BIGINT NOT NULL, text TEXT NOT NULL, kept_until BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, message_seq, place)
);
CREATE TABLE feedback (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id),
    conversation_id TEXT NOT NULL UNIQUE REFERENCES conversations (id), asked_at BIGINT NOT NULL,
    given_at BIGINT, is_solved BIGINT, is_satisfied BIGINT
);
CREATE INDEX feedback_by_asking ON feedback (site_id, asked_at);
CREATE INDEX feedback_by_giving ON feedback (site_id, given_at);
CREATE TABLE address_claims (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL,
    visitor_id TEXT NOT NULL, address TEXT NOT NULL, code_digest TEXT NOT NULL, asked_at BIGINT NOT NULL,
    tries BIGINT NOT NULL, proven_at BIGINT
);
CREATE INDEX address_claims_by_visitor ON address_claims (site_id, visitor_id);
CREATE INDEX address_claims_by_time ON address_claims (site_id, asked_at);
CREATE TABLE transcripts (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL,
    visitor_id TEXT NOT NULL, way TEXT NOT NULL, given_at BIGINT NOT NULL
);
CREATE INDEX transcripts_by_conversation ON transcripts (site_id, conversation_id);
CREATE INDEX transcripts_by_visitor ON transcripts (site_id, visitor_id);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
