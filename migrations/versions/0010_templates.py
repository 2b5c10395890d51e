"""Templates: what they say, the files that go along, their uses and what became of those, and where links lead."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE templates (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), shortcut TEXT NOT NULL, name TEXT NOT NULL,
    text TEXT NOT NULL, language TEXT NOT NULL, team_id TEXT NOT NULL, is_retired BIGINT NOT NULL
);
CREATE UNIQUE INDEX templates_by_shortcut ON templates (site_id, shortcut, language, team_id) WHERE is_retired = 0;
CREATE TABLE template_files (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), template_id TEXT NOT NULL, name TEXT NOT NULL,
    media_type TEXT NOT NULL, size BIGINT NOT NULL, width BIGINT, height BIGINT, added_at BIGINT NOT NULL
);
CREATE INDEX template_files_by_template ON template_files (site_id, template_id);
CREATE TABLE template_uses (
    site_id TEXT NOT NULL REFERENCES sites (id), template_id TEXT NOT NULL, conversation_id TEXT NOT NULL,
    message_seq BIGINT NOT NULL, agent_id TEXT NOT NULL, used_at BIGINT NOT NULL, edited_percent BIGINT NOT NULL,
    asked_id BIGINT, measured_at BIGINT, ending TEXT, substantive_ms BIGINT,
    PRIMARY KEY (site_id, conversation_id, message_seq, template_id)
);
CREATE INDEX template_uses_by_time ON template_uses (site_id, used_at);
CREATE TABLE template_links (
    site_id TEXT NOT NULL REFERENCES sites (id), url TEXT NOT NULL, verdict TEXT NOT NULL, failures BIGINT NOT NULL,
    failing_since BIGINT, checked_at BIGINT NOT NULL, PRIMARY KEY (site_id, url)
);
"""


def upgrade() -> None:
    """Draw the tables of templates."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
