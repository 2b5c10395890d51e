"""Waiting: what each shop does about unanswered messages, and what it says by itself at the beginning."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE wait_rules (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), rules TEXT NOT NULL
);
CREATE TABLE welcomes (
    site_id TEXT NOT NULL REFERENCES sites (id), language TEXT NOT NULL, is_on BIGINT NOT NULL, text TEXT,
    PRIMARY KEY (site_id, language)
);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
