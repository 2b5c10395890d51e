"""The shop's own pace: what was learned of it, how each wait went, and since when an agent has missed a customer."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = """
ALTER TABLE presence ADD COLUMN missed_at BIGINT NOT NULL DEFAULT 0;
CREATE TABLE slot_spells (
    id BIGINT PRIMARY KEY, site_id TEXT NOT NULL, agent_id TEXT NOT NULL, ended_at BIGINT NOT NULL,
    chats BIGINT NOT NULL, ms BIGINT NOT NULL, has_ended_chat BIGINT NOT NULL
);
CREATE INDEX slot_spells_by_time ON slot_spells (site_id, ended_at);
CREATE TABLE waits (
    id BIGINT PRIMARY KEY, site_id TEXT NOT NULL, conversation_id TEXT NOT NULL, began_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL, team_id TEXT, goes_first BIGINT NOT NULL, is_taken BIGINT NOT NULL,
    answer_by BIGINT, version BIGINT NOT NULL, closed_at BIGINT, spoke_at BIGINT
);
CREATE INDEX waits_by_time ON waits (site_id, ended_at);
CREATE INDEX waits_by_conversation ON waits (conversation_id);
CREATE TABLE learned_waits (
    site_id TEXT NOT NULL REFERENCES sites (id), version BIGINT NOT NULL, learned TEXT NOT NULL,
    PRIMARY KEY (site_id, version)
);
"""


def upgrade() -> None:
    """Draw the tables and columns."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    tables = TABLES.replace("id BIGINT PRIMARY KEY", "id INTEGER PRIMARY KEY") if is_sqlite else TABLES
    for statement in tables.split(";\n"):
        if statement.strip():
            op.execute(statement)
