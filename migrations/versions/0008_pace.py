"""The shop's own pace: what was learned of it, how each wait went, and since when an agent has missed a customer."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = """
ALTER TABLE presence ADD COLUMN missed_at BIGINT NOT NULL DEFAULT 0;
"""


def upgrade() -> None:
    """Draw the tables and columns."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
