"""How orders get there, who may see which, and what customers ask of them."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TABLES = """
ALTER TABLE orders ADD COLUMN delivery TEXT NOT NULL DEFAULT '{}';
CREATE TABLE aftersales_rules (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL
);
CREATE TABLE request_keys (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), key_id TEXT NOT NULL, old_key_id TEXT NOT NULL,
    renewed_at BIGINT NOT NULL
);
CREATE TABLE order_claims (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id),
    visitor_id TEXT NOT NULL REFERENCES visitors (id), number TEXT NOT NULL, address TEXT NOT NULL,
    code_digest TEXT NOT NULL, asked_at BIGINT NOT NULL, tries BIGINT NOT NULL, order_id TEXT, opened_at BIGINT
);
CREATE INDEX order_claims_by_visitor ON order_claims (site_id, visitor_id, asked_at);
CREATE INDEX order_claims_by_time ON order_claims (site_id, asked_at);
CREATE TABLE order_requests (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), order_id TEXT NOT NULL REFERENCES orders (id),
    visitor_id TEXT NOT NULL REFERENCES visitors (id), asked_at BIGINT NOT NULL, goods TEXT NOT NULL
);
CREATE INDEX order_requests_by_visitor ON order_requests (site_id, visitor_id, asked_at);
CREATE INDEX order_requests_by_order ON order_requests (site_id, order_id, asked_at);
CREATE TABLE order_topics (
    visitor_id TEXT PRIMARY KEY REFERENCES visitors (id), site_id TEXT NOT NULL REFERENCES sites (id),
    number TEXT NOT NULL, order_id TEXT, named_at BIGINT NOT NULL
);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
