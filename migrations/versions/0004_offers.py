"""Offers: who finishes, who was relieved, and how often pages asked what the launcher should say."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = """
ALTER TABLE presence ADD COLUMN is_finishing BIGINT NOT NULL DEFAULT 0;
ALTER TABLE presence ADD COLUMN relief_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE presence ADD COLUMN is_helped BIGINT NOT NULL DEFAULT 0;
CREATE TABLE looks (
    site_id TEXT NOT NULL REFERENCES sites (id), begins_at BIGINT NOT NULL, cause TEXT NOT NULL, looks BIGINT NOT NULL,
    PRIMARY KEY (site_id, begins_at, cause)
);
"""


def upgrade() -> None:
    """Let a row of the board say more, and draw the table of looks."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
