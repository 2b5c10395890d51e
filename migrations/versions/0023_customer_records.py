"""What a shop's own customer records say of whom, and who agreed to advertising."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE crm_rules (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL, failures BIGINT NOT NULL,
    rests_until BIGINT NOT NULL
);
CREATE TABLE crm_lookups (
    visitor_id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), whose TEXT NOT NULL,
    asked_at BIGINT NOT NULL, answer TEXT NOT NULL, is_proven BIGINT NOT NULL
);
CREATE INDEX crm_lookups_by_site ON crm_lookups (site_id);
CREATE TABLE consents (
    subject_id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), given_at BIGINT NOT NULL,
    said_in TEXT NOT NULL, wording TEXT NOT NULL, agent_id TEXT NOT NULL, withdrawn_at BIGINT, withdrawn_by TEXT
);
CREATE INDEX consents_by_site ON consents (site_id);
"""


def upgrade() -> None:
    """Draw the tables."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
