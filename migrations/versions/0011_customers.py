"""Customers: whom the shop vouches for, its keys, what visitors say of themselves, and what they are asked."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE customers (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), external_id TEXT, known_since BIGINT NOT NULL,
    name TEXT NOT NULL, mail TEXT NOT NULL, phone TEXT NOT NULL, language TEXT NOT NULL,
    UNIQUE (site_id, external_id)
);
CREATE TABLE identity_keys (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), added_at BIGINT NOT NULL, retired_at BIGINT
);
CREATE INDEX identity_keys_by_site ON identity_keys (site_id);
CREATE TABLE asking (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL
);
ALTER TABLE visitors ADD COLUMN said_name TEXT NOT NULL DEFAULT '';
ALTER TABLE visitors ADD COLUMN said_mail TEXT NOT NULL DEFAULT '';
ALTER TABLE visitors ADD COLUMN customer_id TEXT;
ALTER TABLE visitors ADD COLUMN recognised_at BIGINT;
CREATE INDEX visitors_by_customer ON visitors (site_id, customer_id) WHERE customer_id IS NOT NULL;
"""


def upgrade() -> None:
    """Draw the tables and columns."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
