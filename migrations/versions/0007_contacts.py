"""Contacts: whose they are, what is personal about them, the times given to callers, and what shops promise."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE contacts (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), visitor_id TEXT NOT NULL,
    client_id TEXT NOT NULL, state TEXT NOT NULL, owner_id TEXT NOT NULL, asked_at BIGINT NOT NULL,
    UNIQUE (site_id, visitor_id, client_id)
);
CREATE INDEX contacts_open ON contacts (site_id, owner_id) WHERE state = 'open';
CREATE TABLE contact_details (
    contact_id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), asked_at BIGINT NOT NULL,
    name TEXT, mail TEXT, phone TEXT, product TEXT, page_url TEXT, page_title TEXT, language TEXT, zone TEXT
);
CREATE INDEX contact_details_by_mail ON contact_details (site_id, mail);
CREATE INDEX contact_details_by_phone ON contact_details (site_id, phone);
CREATE TABLE call_slots (
    site_id TEXT NOT NULL REFERENCES sites (id), place_id TEXT NOT NULL, starts_at BIGINT NOT NULL,
    number BIGINT NOT NULL, contact_id TEXT NOT NULL, ends_at BIGINT NOT NULL,
    PRIMARY KEY (site_id, place_id, starts_at, number)
);
CREATE INDEX call_slots_by_contact ON call_slots (site_id, contact_id);
CREATE TABLE contact_settings (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), settings TEXT NOT NULL
);
"""


def upgrade() -> None:
    """Draw the tables of contacts."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
