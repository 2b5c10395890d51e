"""What the shop sells: goods, by which words they are found, stock per branch, readings of whole files, and cards."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# Words are sought from one to another in the order of their letters, whatever language the database thinks it speaks.
BY_LETTERS = {"postgresql": ' COLLATE "C"'}

TABLES = """
CREATE TABLE products (
    site_id TEXT NOT NULL REFERENCES sites (id), id TEXT NOT NULL, num BIGINT NOT NULL, name TEXT NOT NULL,
    price_minor BIGINT, was_minor BIGINT, currency TEXT, availability TEXT NOT NULL, delivery TEXT NOT NULL,
    url TEXT NOT NULL, page TEXT NOT NULL, picture TEXT NOT NULL, product_group TEXT NOT NULL, brand TEXT NOT NULL,
    gtin TEXT NOT NULL, words TEXT NOT NULL, as_of BIGINT NOT NULL, run_id TEXT NOT NULL, PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX products_by_number ON products (site_id, num);
CREATE INDEX products_by_page ON products (site_id, page);
CREATE INDEX products_by_gtin ON products (site_id, gtin);
CREATE INDEX products_by_run ON products (site_id, run_id);
CREATE TABLE product_words (
    site_id TEXT NOT NULL, word TEXT{by_letters} NOT NULL, num BIGINT NOT NULL, PRIMARY KEY (site_id, word, num)
);
CREATE TABLE product_stock (
    site_id TEXT NOT NULL, product_id TEXT NOT NULL, branch_id TEXT NOT NULL, quantity BIGINT NOT NULL,
    as_of BIGINT NOT NULL, PRIMARY KEY (site_id, product_id, branch_id)
);
CREATE TABLE product_pictures (
    site_id TEXT NOT NULL, product_id TEXT NOT NULL, url TEXT NOT NULL, file_id TEXT, media_type TEXT NOT NULL,
    tried_at BIGINT NOT NULL, PRIMARY KEY (site_id, product_id)
);
CREATE TABLE product_cards (
    site_id TEXT NOT NULL, conversation_id TEXT NOT NULL, message_seq BIGINT NOT NULL, card TEXT NOT NULL,
    PRIMARY KEY (site_id, conversation_id, message_seq)
);
CREATE TABLE catalogue_feeds (
    site_id TEXT PRIMARY KEY REFERENCES sites (id), address TEXT NOT NULL, every_hours BIGINT NOT NULL,
    picture_origins TEXT NOT NULL
);
CREATE TABLE catalogue_runs (
    id TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES sites (id), way TEXT NOT NULL, began_at BIGINT NOT NULL,
    ended_at BIGINT, outcome TEXT NOT NULL, kept BIGINT NOT NULL, removed BIGINT NOT NULL, troubles BIGINT NOT NULL,
    problems TEXT NOT NULL
);
CREATE INDEX catalogue_runs_by_time ON catalogue_runs (site_id, began_at);
CREATE TABLE catalogue_groups (
    site_id TEXT NOT NULL REFERENCES sites (id), product_group TEXT NOT NULL, team_id TEXT NOT NULL,
    PRIMARY KEY (site_id, product_group)
);
CREATE TABLE webhooks_heard (
    site_id TEXT NOT NULL REFERENCES sites (id), webhook_id TEXT NOT NULL, heard_at BIGINT NOT NULL,
    PRIMARY KEY (site_id, webhook_id)
);
"""


def upgrade() -> None:
    """Draw the tables of the catalogue."""
    by_letters = BY_LETTERS.get(op.get_bind().dialect.name, "")
    for statement in TABLES.replace("{by_letters}", by_letters).split(";\n"):
        if statement.strip():
            op.execute(statement)
