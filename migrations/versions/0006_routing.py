"""Routing: what each agent is good for, since when they are idle, and how a shop gives customers to agents."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE abilities (
    agent_id TEXT PRIMARY KEY REFERENCES agents (id), site_id TEXT NOT NULL, abilities TEXT NOT NULL
);
CREATE INDEX abilities_by_site ON abilities (site_id);
CREATE TABLE routing_rules (site_id TEXT PRIMARY KEY REFERENCES sites (id), rules TEXT NOT NULL);
ALTER TABLE presence ADD COLUMN idle_since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE visitors ADD COLUMN branch_id TEXT;
"""


def upgrade() -> None:
    """Draw the tables and columns."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
