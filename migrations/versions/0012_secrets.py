"""What was masked in a chat and somebody with the right may look at for a while."""

from alembic import op

revision = "0012"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE secrets (
    site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL REFERENCES conversations (id),
    message_seq BIGINT NOT NULL, place BIGINT NOT NULL, text TEXT NOT NULL, kept_until BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, message_seq, place)
);
"""


def upgrade() -> None:
    """Draw the table."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
