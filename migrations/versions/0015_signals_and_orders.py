"""What shops' pages say of who is on them, with their leave; orders as shops report them, and who may report."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE signal_rules (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL
);
CREATE TABLE signals (
    visitor_id TEXT PRIMARY KEY REFERENCES visitors (id), site_id TEXT NOT NULL REFERENCES sites (id),
    seen TEXT NOT NULL, at BIGINT NOT NULL
);
CREATE TABLE purchases (
    site_id TEXT NOT NULL REFERENCES sites (id), visitor_id TEXT NOT NULL REFERENCES visitors (id),
    number TEXT NOT NULL, said_at BIGINT NOT NULL, PRIMARY KEY (visitor_id, number)
);
CREATE INDEX purchases_by_number ON purchases (site_id, number);
CREATE TABLE order_keys (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), source TEXT NOT NULL, sealed TEXT NOT NULL,
    added_at BIGINT NOT NULL, retired_at BIGINT
);
CREATE INDEX order_keys_by_site ON order_keys (site_id, source);
CREATE TABLE orders (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), source TEXT NOT NULL, ref TEXT NOT NULL,
    number TEXT NOT NULL, placed_at BIGINT NOT NULL, customer_ref TEXT NOT NULL, mail_digest TEXT NOT NULL,
    visitor_id TEXT, lines TEXT NOT NULL, UNIQUE (site_id, source, ref)
);
CREATE INDEX orders_by_number ON orders (site_id, number);
CREATE INDEX orders_by_ref ON orders (site_id, ref);
CREATE INDEX orders_by_customer ON orders (site_id, customer_ref, placed_at);
CREATE INDEX orders_by_mail ON orders (site_id, mail_digest, placed_at);
CREATE INDEX orders_by_visitor ON orders (site_id, visitor_id, placed_at);
CREATE TABLE refunds (
    site_id TEXT NOT NULL REFERENCES sites (id), source TEXT NOT NULL, order_ref TEXT NOT NULL, ref TEXT NOT NULL,
    minor BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (site_id, source, order_ref, ref)
);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
