"""The calendar: branches, what each place says of its hours, and why single days are exceptions."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE branches (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), name TEXT NOT NULL, city TEXT NOT NULL,
    UNIQUE (site_id, name)
);
CREATE TABLE own_hours (
    site_id TEXT NOT NULL REFERENCES sites (id), place_id TEXT NOT NULL, hours TEXT NOT NULL,
    PRIMARY KEY (site_id, place_id)
);
CREATE TABLE exception_reasons (
    site_id TEXT NOT NULL REFERENCES sites (id), place_id TEXT NOT NULL, day TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (site_id, place_id, day)
);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
