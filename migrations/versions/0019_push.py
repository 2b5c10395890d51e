"""Where the staff's devices are woken, and until when a desk counts as being looked at."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE push_devices (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), agent_id TEXT NOT NULL REFERENCES agents (id),
    sign_in_id TEXT NOT NULL REFERENCES sign_ins (id), endpoint TEXT NOT NULL, push_key TEXT NOT NULL,
    auth TEXT NOT NULL
);
CREATE UNIQUE INDEX push_devices_by_sign_in ON push_devices (site_id, sign_in_id);
CREATE INDEX push_devices_by_agent ON push_devices (site_id, agent_id);
CREATE TABLE push_looks (
    sign_in_id TEXT PRIMARY KEY REFERENCES sign_ins (id), site_id TEXT NOT NULL REFERENCES sites (id),
    agent_id TEXT NOT NULL, until BIGINT NOT NULL
);
CREATE INDEX push_looks_by_agent ON push_looks (site_id, agent_id);
ALTER TABLE presence ADD COLUMN by_phone_until BIGINT NOT NULL DEFAULT 0;
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
