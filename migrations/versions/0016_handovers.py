"""Customers who are handed over, and where a shop can send them."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE handovers (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), number BIGINT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id), contact_id TEXT, given_at BIGINT NOT NULL,
    UNIQUE (site_id, number)
);
CREATE INDEX handovers_by_conversation ON handovers (conversation_id);
CREATE INDEX handovers_by_contact ON handovers (contact_id);
CREATE INDEX handovers_by_time ON handovers (site_id, given_at);
CREATE TABLE handover_settings (site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
