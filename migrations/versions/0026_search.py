"""The index of what was said: words without texts, numbered as the rows they were made of."""

from alembic import op

revision = "0026"
down_revision = "0024"
branch_labels = None
depends_on = None

# Without content: the texts stay in the rows where they belong. Without places: nobody looks for phrases.
IN_SQLITE = [
    """CREATE VIRTUAL TABLE said USING fts5(
        terms, content='', detail='none', tokenize="unicode61 remove_diacritics 0 tokenchars '_'", prefix='3 4 5 6'
    )"""
]
IN_POSTGRES = [
    "CREATE TABLE said (rowid BIGINT PRIMARY KEY, terms TSVECTOR NOT NULL)",
    "CREATE INDEX said_terms ON said USING GIN (terms)",
]


def upgrade() -> None:
    """Draw the table in each engine's own way."""
    for statement in IN_SQLITE if op.get_bind().dialect.name == "sqlite" else IN_POSTGRES:
        op.execute(statement)
