"""The spine: the journal, due work, shops and their people, visitors, conversations."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE installation (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE facts (
    id BIGINT PRIMARY KEY, subject_id TEXT NOT NULL, seq BIGINT NOT NULL, previous_id BIGINT, site_id TEXT NOT NULL,
    at BIGINT NOT NULL, kind TEXT NOT NULL, actor_id TEXT NOT NULL, body TEXT NOT NULL, chain TEXT NOT NULL
);
CREATE TABLE heads (
    subject_id TEXT PRIMARY KEY, site_id TEXT NOT NULL, seq BIGINT NOT NULL, fact_id BIGINT NOT NULL,
    chain TEXT NOT NULL, state TEXT
){by_key};
CREATE TABLE words (id BIGINT PRIMARY KEY, site_id TEXT NOT NULL, text TEXT, salt TEXT);

CREATE TABLE due (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL, kind TEXT NOT NULL, subject_id TEXT NOT NULL,
    run_at BIGINT NOT NULL, tries BIGINT NOT NULL, lease_until BIGINT NOT NULL,
    last_error TEXT, parked_because TEXT,
    UNIQUE (kind, subject_id)
);
CREATE INDEX due_by_time ON due (run_at);

CREATE TABLE sites (
    id TEXT PRIMARY KEY, site_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, language TEXT NOT NULL,
    colour TEXT NOT NULL, created_at BIGINT NOT NULL
);
CREATE TABLE site_origins (
    site_id TEXT NOT NULL REFERENCES sites (id), origin TEXT NOT NULL, PRIMARY KEY (site_id, origin)
);
CREATE TABLE teams (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), name TEXT NOT NULL, UNIQUE (site_id, name)
);

CREATE TABLE agents (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE, role TEXT NOT NULL, password_digest TEXT NOT NULL, picture TEXT,
    is_suspended BIGINT NOT NULL, created_at BIGINT NOT NULL
);
CREATE INDEX agents_by_site ON agents (site_id);
CREATE TABLE team_members (
    site_id TEXT NOT NULL, team_id TEXT NOT NULL REFERENCES teams (id), agent_id TEXT NOT NULL REFERENCES agents (id),
    PRIMARY KEY (team_id, agent_id)
);
CREATE TABLE sign_ins (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL, agent_id TEXT NOT NULL REFERENCES agents (id),
    token_digest TEXT NOT NULL UNIQUE, address TEXT NOT NULL, browser TEXT NOT NULL,
    created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, last_seen_at BIGINT NOT NULL, revoked_at BIGINT
);
CREATE INDEX sign_ins_by_agent ON sign_ins (agent_id);
CREATE TABLE refused_sign_ins (name_digest TEXT NOT NULL, address TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX refused_sign_ins_by_time ON refused_sign_ins (at);

CREATE TABLE visitors (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), number BIGINT NOT NULL,
    token_digest TEXT NOT NULL UNIQUE, language TEXT NOT NULL, page_url TEXT, page_title TEXT,
    arrived_at BIGINT NOT NULL, UNIQUE (site_id, number)
);

CREATE TABLE presence (
    agent_id TEXT PRIMARY KEY REFERENCES agents (id), site_id TEXT NOT NULL, is_online BIGINT NOT NULL,
    because TEXT, slots BIGINT NOT NULL, open_chats BIGINT NOT NULL, last_pulse_at BIGINT NOT NULL
);
CREATE INDEX presence_by_site ON presence (site_id);

CREATE TABLE conversations (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL, visitor_id TEXT NOT NULL, state TEXT NOT NULL, agent_id TEXT,
    started_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_open_conversation_per_visitor ON conversations (visitor_id) WHERE state <> 'closed';
CREATE INDEX conversations_by_visitor ON conversations (visitor_id, started_at);
CREATE INDEX open_conversations_by_site ON conversations (site_id, agent_id) WHERE state <> 'closed';

CREATE TABLE files (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL, uploaded_by TEXT NOT NULL, conversation_id TEXT,
    name TEXT NOT NULL, media_type TEXT NOT NULL, size BIGINT NOT NULL, width BIGINT, height BIGINT,
    uploaded_at BIGINT NOT NULL
);
"""


def upgrade() -> None:
    """Draw all tables. On SQLite ids that grow with time are the row's own place, so that new rows lie together."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    tables = TABLES.format(by_key=" WITHOUT ROWID" if is_sqlite else "")
    if is_sqlite:
        tables = tables.replace("id BIGINT PRIMARY KEY", "id INTEGER PRIMARY KEY")
    for statement in tables.split(";\n"):
        if statement.strip():
            op.execute(statement)
