"""Apply the migrations that a store lacks, by Alembic. Imported only where some are missing: Alembic is heavy."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from floorwalker.plumbing.database.connection import StoreUnavailable

# Any number; all processes of an installation must agree on it.
_ONE_AT_A_TIME = 7_307_105


def upgrade(address: str, scripts: Path) -> None:
    """Bring the tables to the newest form; whoever comes second waits, and finds nothing left to do."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(scripts))
    engine = create_engine(address, poolclass=NullPool)
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except OperationalError as error:
        raise StoreUnavailable(str(error.orig)) from error
    finally:
        engine.dispose()
