"""What a visitor has in the shop's cart, as its pages tell it."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

COLUMNS = """
ALTER TABLE visitors ADD COLUMN cart_minor BIGINT;
ALTER TABLE visitors ADD COLUMN cart_currency TEXT;
"""


def upgrade() -> None:
    """Add the columns."""
    for statement in COLUMNS.split(";\n"):
        if statement.strip():
            op.execute(statement)
