"""Help by a language model: what each shop chose, and which helps there were, found by conversation, agent and time."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE assist_rules (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL
);
CREATE TABLE helps (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), conversation_id TEXT NOT NULL,
    agent_id TEXT NOT NULL, kind TEXT NOT NULL, asked_at BIGINT NOT NULL
);
CREATE INDEX helps_by_conversation ON helps (site_id, conversation_id, kind);
CREATE INDEX helps_by_agent ON helps (site_id, agent_id, asked_at);
CREATE INDEX helps_by_time ON helps (site_id, asked_at);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
